from registry.test/busybox:1 as x
run true
