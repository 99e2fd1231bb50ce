FROM registry.test/busybox:1 AS Base
FROM Base
