# Pages are the same for every architecture: they are made once, where it is fast.
FROM --platform=$BUILDPLATFORM registry.test/tools:1 AS pages
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build

FROM registry.test/busybox:1
COPY --link --from=pages /app/dist /www
CMD ["httpd", "-f", "-h", "/www"]
