FROM registry.test/tools:1 AS build
RUN apk add --no-cache build-base linux-headers
WORKDIR /usr/src/tool
COPY . .
RUN ./configure --prefix=/usr --disable-shared \
 && make -j"$(nproc)" \
 && make DESTDIR=/out install

FROM registry.test/busybox:1
COPY --from=build /usr/src/tool/build /usr/local/lib/tool
