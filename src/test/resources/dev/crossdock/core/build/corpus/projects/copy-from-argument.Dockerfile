ARG CERTS=registry.test/busybox:1
FROM registry.test/busybox:1
COPY --from=${CERTS} /etc /etc/certs
