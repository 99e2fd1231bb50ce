FROM registry.test/busybox:1
ARG S6_OVERLAY_VERSION=3.2.0.2
ADD https://github.example.com/s6-overlay/releases/v${S6_OVERLAY_VERSION}/s6-overlay-noarch.tar.xz /tmp
ADD https://github.example.com/s6-overlay/releases/v${S6_OVERLAY_VERSION}/s6-overlay-x86_64.tar.xz /tmp
ENTRYPOINT ["/init"]
