FROM registry.test/busybox:1
RUNN x
