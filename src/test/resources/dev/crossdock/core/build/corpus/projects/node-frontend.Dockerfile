FROM registry.test/tools:1 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund

FROM deps AS build
COPY . .
ENV NODE_ENV=production
RUN npm run build

FROM registry.test/busybox:1
COPY --from=build /app/dist /usr/share/nginx/html
EXPOSE 80
HEALTHCHECK --interval=30s --timeout=3s CMD wget -q -O /dev/null http://localhost/ || exit 1
CMD ["httpd", "-f", "-p", "80", "-h", "/usr/share/nginx/html"]
