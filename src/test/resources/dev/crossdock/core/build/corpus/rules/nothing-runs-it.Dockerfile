FROM --platform=$BUILDPLATFORM registry.test/busybox:1 AS build
RUN true
FROM scratch
COPY --from=build / /
RUN uname -m
