from registry.test/tools:1 as Build
workdir /src
copy . .
run make

from registry.test/busybox:1
copy --from=build /src/build/app /app
cmd ["/app"]
