FROM registry.test/busybox:1
COPY --from=registry.test/onbuild-node:1 /bin/busybox /b
