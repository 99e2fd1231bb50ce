FROM registry.test/busybox:1
COPY --from=7 /a /b
