FROM registry.test/busybox-arm64-plain:1
