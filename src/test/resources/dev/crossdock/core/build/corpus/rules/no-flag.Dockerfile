FROM --platfrom=x registry.test/busybox:1
