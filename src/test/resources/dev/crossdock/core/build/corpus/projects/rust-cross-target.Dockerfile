# syntax=docker/dockerfile:1.7
FROM --platform=$BUILDPLATFORM registry.test/tools:1 AS build
ARG TARGETARCH
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
RUN <<EOF
set -e
case "$TARGETARCH" in
  amd64) echo x86_64-unknown-linux-musl > /target.txt ;;
  arm64) echo aarch64-unknown-linux-musl > /target.txt ;;
  *) echo "no target for $TARGETARCH" >&2; exit 1 ;;
esac
EOF
COPY src src
RUN cargo build --release --target "$(cat /target.txt)"

FROM scratch
COPY --from=build /src/target/release/app /app
ENTRYPOINT ["/app"]
