FROM registry.test/busybox:1 AS Base
FROM registry.test/busybox:1
COPY --from=bASE /bin/ls /x
