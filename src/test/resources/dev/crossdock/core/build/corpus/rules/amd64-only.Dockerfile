FROM registry.test/busybox-amd64:1
