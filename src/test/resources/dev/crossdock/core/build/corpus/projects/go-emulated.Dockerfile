FROM registry.test/tools:1 AS builder

WORKDIR /go/src/app
COPY go.mod go.sum ./
RUN go mod download && go mod verify

COPY . .
RUN CGO_ENABLED=0 go build -v -o /usr/local/bin/app ./cmd/server
RUN go test ./...

FROM registry.test/busybox:1
COPY --from=builder /usr/local/bin/app /usr/local/bin/app
CMD ["app"]
