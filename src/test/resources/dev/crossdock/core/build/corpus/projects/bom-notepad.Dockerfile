# syntax=docker/dockerfile:1
FROM registry.test/busybox:1
RUN <<EOF
uname -m > /arch
EOF
CMD ["cat", "/arch"]
