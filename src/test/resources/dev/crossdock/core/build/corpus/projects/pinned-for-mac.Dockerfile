# "Works on my machine": pinned because a library had no build for arm64 once.
FROM --platform=linux/amd64 registry.test/tools:1 AS builder
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM --platform=linux/amd64 registry.test/busybox:1
WORKDIR /app
COPY --from=builder /app/dist ./dist
EXPOSE 3000
CMD ["node", "dist/main.js"]
