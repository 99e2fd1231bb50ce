ARG BASE_TAG=2024.1
FROM registry.test/platform/base-image:${BASE_TAG} AS base
RUN true

FROM registry.test/busybox:1
COPY --from=base /etc /etc
