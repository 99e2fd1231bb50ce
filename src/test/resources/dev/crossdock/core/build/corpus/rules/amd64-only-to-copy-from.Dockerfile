FROM registry.test/busybox-amd64:1 AS a
FROM registry.test/busybox:1
COPY --from=a /bin/ls /x
