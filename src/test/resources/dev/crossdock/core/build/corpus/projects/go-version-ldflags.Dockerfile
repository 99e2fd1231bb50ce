ARG VERSION=dev
FROM registry.test/tools:1 AS base
WORKDIR /src

FROM base AS deps
COPY go.mod go.sum ./
RUN --mount=type=bind,from=registry.test/busybox:1,source=/bin,target=/tools ls /tools >/dev/null

FROM deps AS compile
ARG VERSION
COPY . .
RUN go build \
      # the version is shown by --version
      -ldflags "-X main.version=${VERSION}" \

      -o /out/app \
      ./cmd/server

FROM registry.test/distroless:1 AS release
COPY --from=compile /out/app /app
