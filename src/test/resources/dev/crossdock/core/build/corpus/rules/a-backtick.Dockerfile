# escape=`
FROM `
registry.test/busybox:1
RUN true `
# why
&& true
