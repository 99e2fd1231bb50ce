FROM registry.test/tools:1
ARG TARGETARCH
ARG KUBECTL_VERSION=1.31.0
RUN set -eux; \
    case "${TARGETARCH}" in \
      amd64) ARCH=x86_64; SUM=aaaa ;; \
      arm64) ARCH=aarch64; SUM=bbbb ;; \
      *) exit 1 ;; \
    esac; \
    curl -fsSL -o /usr/local/bin/tool "https://example.com/tool-${ARCH}"; \
    chmod +x /usr/local/bin/tool
RUN curl -fsSLo /usr/local/bin/kubectl \
      "https://dl.example.com/release/v${KUBECTL_VERSION}/bin/linux/${TARGETARCH}/kubectl"
