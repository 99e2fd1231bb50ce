FROM registry.test/busybox:1
RUN --mount=from=registry.test/busybox-amd64:1,target=/m ls /m
