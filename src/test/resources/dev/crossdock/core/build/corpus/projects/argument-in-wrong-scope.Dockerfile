FROM registry.test/busybox:1 AS version
ARG ALPINE_VERSION=1
RUN echo $ALPINE_VERSION

FROM registry.test/busybox:${ALPINE_VERSION}
CMD ["sh"]
