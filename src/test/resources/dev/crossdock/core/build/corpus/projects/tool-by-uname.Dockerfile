FROM registry.test/tools:1
RUN arch="$(uname -m)" && \
    if [ "$arch" = "x86_64" ]; then url=https://example.com/a/installer-Linux-x86_64.sh; \
    else url=https://example.com/a/installer-Linux-aarch64.sh; fi && \
    curl -fsSLo /tmp/install.sh "$url" && rm /tmp/install.sh
