FROM registry.test/tools:1 AS go-base
WORKDIR /src
ONBUILD COPY . .
ONBUILD RUN go build -o /out/app ./cmd/server

FROM go-base AS server

FROM registry.test/busybox:1
COPY --from=server /out/app /app
