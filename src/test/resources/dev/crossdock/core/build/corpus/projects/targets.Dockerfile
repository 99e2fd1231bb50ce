FROM registry.test/busybox:1 AS base

FROM registry.test/busybox-amd64:1 AS debug
RUN true

FROM base AS development
CMD ["sh"]

FROM base AS production
COPY src /srv

FROM debug AS profile
RUN true
