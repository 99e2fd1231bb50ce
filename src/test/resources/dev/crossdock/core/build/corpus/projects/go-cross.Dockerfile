# syntax=docker/dockerfile:1
ARG GO_IMAGE=tools:1

FROM --platform=$BUILDPLATFORM registry.test/${GO_IMAGE} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -ldflags="-s -w" -o /out/server ./cmd/server

FROM registry.test/distroless:1
COPY --from=build /out/server /server
USER 65532:65532
ENTRYPOINT ["/server"]
