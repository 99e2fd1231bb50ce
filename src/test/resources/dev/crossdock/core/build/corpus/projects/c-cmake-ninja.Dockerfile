FROM registry.test/tools:1 AS toolchain
RUN apk add --no-cache cmake ninja

FROM toolchain AS compile
COPY . /src
RUN cmake -S /src -B /build -G Ninja -DCMAKE_BUILD_TYPE=Release
RUN ninja -C /build

FROM toolchain AS unit-tests
COPY --from=compile /build /build
RUN ninja -C /build test

FROM registry.test/busybox:1 AS final
COPY --from=compile /build /opt/tool
