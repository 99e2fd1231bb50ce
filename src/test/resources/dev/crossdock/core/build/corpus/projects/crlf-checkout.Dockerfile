FROM registry.test/tools:1 AS build
WORKDIR /src
COPY . .
RUN make all \
    && true

FROM registry.test/busybox-amd64:1
COPY --from=build /src/build /app
