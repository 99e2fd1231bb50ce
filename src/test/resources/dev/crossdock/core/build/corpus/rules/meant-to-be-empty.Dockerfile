ARG PREFIX
FROM ${PREFIX}registry.test/busybox:1
