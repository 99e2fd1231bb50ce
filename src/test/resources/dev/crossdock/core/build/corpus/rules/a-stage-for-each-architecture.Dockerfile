FROM registry.test/busybox-amd64:1 AS x-amd64
FROM registry.test/busybox-arm64-plain:1 AS x-arm64
FROM x-${TARGETARCH}
RUN true
