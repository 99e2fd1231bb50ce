# One stage an architecture, chosen by the last FROM.
FROM registry.test/tools:1 AS base
RUN apk add --no-cache tini

FROM base AS prepared-amd64
RUN curl -fsSLo /opt/engine https://example.com/engine-linux-amd64 && chmod 755 /opt/engine

FROM base AS prepared-arm64
RUN curl -fsSLo /opt/engine https://example.com/engine-linux-arm64 && chmod 755 /opt/engine

FROM prepared-${TARGETARCH} AS final
ENTRYPOINT ["/sbin/tini", "--", "/opt/engine"]
