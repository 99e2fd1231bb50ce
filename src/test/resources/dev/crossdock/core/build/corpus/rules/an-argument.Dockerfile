ARG T=1
FROM registry.test/busybox:${T:-2}
