FROM registry.test/busybox:1
RUN <<EOF
uname
EOF
USER 1
