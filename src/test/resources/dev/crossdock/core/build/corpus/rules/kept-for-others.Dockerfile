FROM registry.test/busybox:1 AS a
ONBUILD RUN exit 1
FROM registry.test/busybox:1
