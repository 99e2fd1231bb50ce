FROM --platform=linux/amd64 registry.test/busybox:1
