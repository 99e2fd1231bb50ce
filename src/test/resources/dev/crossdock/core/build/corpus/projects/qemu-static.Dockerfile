# A way of old: the emulator is copied into the image.
FROM registry.test/busybox:1 AS qemu
RUN mkdir -p /q && touch /q/qemu-aarch64-static

FROM registry.test/busybox-arm64-plain:1
COPY --from=qemu /q/qemu-aarch64-static /usr/bin/
RUN uname -m
