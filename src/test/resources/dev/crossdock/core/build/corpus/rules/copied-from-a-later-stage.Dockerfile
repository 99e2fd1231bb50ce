FROM registry.test/busybox:1 AS a
COPY --from=b /bin/ls /x
FROM registry.test/busybox:1 AS b
FROM a
