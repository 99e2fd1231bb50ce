package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.BaseCheck;
import dev.crossdock.core.build.check.BaseImage;
import dev.crossdock.core.build.check.BuildMachine;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A checker with a registry that is known by heart, on a Mac. */
final class CheckedFile implements Checker {

    /** The mock-up's: the last base lacks a platform, and one stage compiles under emulation. */
    static final String MOCK_UP =
            """
            # syntax=docker/dockerfile:1
            FROM node:22-alpine AS assets
            WORKDIR /src
            COPY web/ .
            RUN mkdir dist && cp -r . dist

            FROM golang:1.24-alpine AS build
            WORKDIR /src
            COPY go.mod go.sum ./
            RUN go mod download
            COPY . .
            COPY --from=assets /src/dist web/dist
            RUN go build -o /out/myapp ./cmd/myapp

            FROM amazonlinux:2023
            COPY --from=build /out/myapp /myapp
            ENTRYPOINT ["/myapp"]
            """;

    final List<CheckRequest> asked = new ArrayList<>();
    private final Map<String, BaseImage> images = new HashMap<>();

    CheckedFile() {
        publish("node:22-alpine", "linux/amd64", "linux/arm64", "linux/arm/v7");
        publish("golang:1.24-alpine", "linux/amd64", "linux/arm64", "linux/arm/v7");
        publish("amazonlinux:2023", "linux/amd64", "linux/arm64");
    }

    void publish(String image, String... platforms) {
        var on = Arrays.stream(platforms).map(Platform::parse).toList();
        images.put(image, new BaseImage.Known(on, true));
    }

    void unreachable(String image, String sentence) {
        images.put(image, new BaseImage.Unreachable(sentence, List.of()));
    }

    void single(String image, String platform) {
        images.put(image, new BaseImage.Known(List.of(Platform.parse(platform)), false));
    }

    @Override
    public CheckReport check(byte[] file, CheckRequest request, Map<Platform, RunsHow> known) {
        asked.add(request);
        return new BaseCheck(this::image, new Mac(known)).check(file, request);
    }

    private BaseImage image(String reference) {
        return images.getOrDefault(
                reference, new BaseImage.NotFound("There is no image " + reference + "."));
    }

    private record Mac(Map<Platform, RunsHow> known) implements BuildMachine {
        @Override
        public Platform platform() {
            return Platform.ARM64;
        }

        @Override
        public Map<Platform, RunsHow> runs(Collection<Platform> platforms) {
            return platforms.stream()
                    .distinct()
                    .collect(
                            Collectors.toMap(
                                    one -> one,
                                    one ->
                                            known.getOrDefault(
                                                    one, new RunsHow.Emulated(Emulator.QEMU))));
        }
    }
}
