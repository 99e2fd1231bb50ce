ARG REGISTRY_PREFIX
ARG IMAGE=${REGISTRY_PREFIX:-registry.test}/busybox
ARG VERSION=${IMAGE_VERSION:-1}
FROM ${IMAGE}:${VERSION} AS base
FROM ${REGISTRY_PREFIX:+$REGISTRY_PREFIX/}scratch AS empty
FROM base
LABEL org.opencontainers.image.base.name="${IMAGE}:${VERSION}"
COPY --from=empty / /empty/
