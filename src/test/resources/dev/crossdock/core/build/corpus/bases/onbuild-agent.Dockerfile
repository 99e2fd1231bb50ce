FROM registry.test/tools:1
ONBUILD RUN curl -fsSLo /usr/local/bin/agent https://example.com/agent-linux-amd64
