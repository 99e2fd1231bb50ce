FROM registry.test/busybox:1
ENV PATH=/usr/local/bin:/bin
COPY --chmod=755 tool.sh /usr/local/bin/tool
RUN for name in apk apt-get bsdtar bundle cargo cmake composer curl dotnet go gradle jlink make mvn ninja npm pip pnpm python \
      uv yarn; do ln -s tool /usr/local/bin/$name; done
