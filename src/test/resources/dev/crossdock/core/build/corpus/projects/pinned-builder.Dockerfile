FROM --platform=linux/amd64 registry.test/tools:1 AS assets
WORKDIR /w
COPY . .
RUN yarn && yarn build

FROM registry.test/busybox:1
COPY --from=assets /w/dist /www
