FROM registry.test/tools:1 AS vendor
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-scripts --prefer-dist --optimize-autoloader && mkdir -p vendor

FROM registry.test/busybox-amd64:1 AS extensions
WORKDIR /ext

FROM registry.test/busybox:1
COPY --from=extensions /bin/busybox /usr/local/bin/install-php-extensions
COPY --from=vendor /app/vendor /var/www/vendor
COPY . /var/www
