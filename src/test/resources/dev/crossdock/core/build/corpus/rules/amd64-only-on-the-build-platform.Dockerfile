FROM --platform=$BUILDPLATFORM registry.test/busybox-amd64:1 AS a
RUN true
FROM registry.test/busybox:1
COPY --from=a /bin/ls /x
