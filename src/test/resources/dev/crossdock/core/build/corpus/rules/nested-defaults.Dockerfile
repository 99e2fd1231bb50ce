ARG T
FROM ${BASE:-registry.test/busybox:${T:-1}}
