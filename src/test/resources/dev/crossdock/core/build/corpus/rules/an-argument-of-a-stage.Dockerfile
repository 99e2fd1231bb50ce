FROM registry.test/busybox:1 AS a
ARG T=1
FROM registry.test/busybox:$T
