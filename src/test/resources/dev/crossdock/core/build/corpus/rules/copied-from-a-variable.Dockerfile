ARG I=registry.test/busybox:1
FROM registry.test/busybox:1
COPY --from=$I /bin/ls /x
