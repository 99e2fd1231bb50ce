FROM --platform=$BUILDPLATFORM registry.test/busybox:1 AS a
COPY --from=registry.test/busybox-amd64:1 /bin/ls /x
FROM registry.test/busybox:1
COPY --from=a /x /x
