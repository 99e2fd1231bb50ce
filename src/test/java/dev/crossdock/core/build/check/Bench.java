package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks texts against a small registry that is known by heart, on an amd64 machine. */
final class Bench {

    static final Platform S390X = Platform.parse("linux/s390x");

    private static final Map<String, BaseImage> IMAGES =
            images(
                    "multi", index("linux/amd64", "linux/arm64", "linux/arm/v7", "linux/s390x"),
                    "multi:2", index("linux/amd64", "linux/arm64"),
                    "amd", index("linux/amd64"),
                    "arm", index("linux/arm64"),
                    "amd-plain", plain("linux/amd64"),
                    "arm-plain", plain("linux/arm64"),
                    "base-amd64", index("linux/amd64"),
                    "base-arm64", index("linux/arm64"),
                    "down", new BaseImage.Unreachable("nobody answers", List.of()),
                    "down-and-here",
                            new BaseImage.Unreachable("nobody answers", List.of(Platform.AMD64)),
                    "old-arm", index("linux/arm/v6"));

    private static Map<String, BaseImage> images(Object... namesAndImages) {
        var images = new HashMap<String, BaseImage>();
        for (int i = 0; i < namesAndImages.length; i += 2) {
            images.put((String) namesAndImages[i], (BaseImage) namesAndImages[i + 1]);
        }
        return images;
    }

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> askedForKept = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<String>> kept = new HashMap<>();
    final List<Platform> tried = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> arguments = new HashMap<>();
    private String target;
    private List<Platform> platforms = List.of(Platform.AMD64, Platform.ARM64);

    Bench platforms(String... platforms) {
        this.platforms = Arrays.stream(platforms).map(Platform::parse).toList();
        return this;
    }

    Bench argument(String name, String value) {
        arguments.put(name, value);
        return this;
    }

    Bench target(String name) {
        target = name;
        return this;
    }

    CheckReport check(String text) {
        var request = new CheckRequest(platforms, arguments, target);
        return new BaseCheck(new Known(), new Machine())
                .check(text.getBytes(StandardCharsets.UTF_8), request);
    }

    /** The findings, one a line: {@code base-lacks-platform error 1 linux/arm64}. */
    static List<String> findings(CheckReport report) {
        return report.findings().stream()
                .map(
                        one ->
                                "%s %s %d %s"
                                        .formatted(
                                                one.id().id(),
                                                one.error() ? "error" : "warning",
                                                one.line(),
                                                one.platform()))
                .toList();
    }

    /** A row's cells: {@code PUBLISHED MISSING}. */
    static String states(CheckedStage stage) {
        return stage.cells().stream()
                .map(cell -> cell.state().name())
                .collect(Collectors.joining(" "));
    }

    /** What an image keeps ONBUILD. */
    Bench kept(String image, String... triggers) {
        kept.put(image, List.of(triggers));
        return this;
    }

    private final class Known implements Bases {
        @Override
        public BaseImage of(String reference) {
            asked.add(reference);
            return IMAGES.getOrDefault(reference, new BaseImage.NotFound("no " + reference));
        }

        @Override
        public List<String> onBuild(String reference, BaseImage known, Platform platform) {
            askedForKept.add(reference);
            return kept.getOrDefault(reference, List.of());
        }
    }

    private static BaseImage index(String... platforms) {
        return new BaseImage.Known(Arrays.stream(platforms).map(Platform::parse).toList(), true);
    }

    private static BaseImage plain(String platform) {
        return new BaseImage.Known(List.of(Platform.parse(platform)), false);
    }

    private final class Machine implements BuildMachine {
        @Override
        public Platform platform() {
            return Platform.AMD64;
        }

        @Override
        public Map<Platform, RunsHow> runs(Collection<Platform> platforms) {
            tried.addAll(platforms);
            var runs = new HashMap<Platform, RunsHow>();
            for (var platform : platforms) {
                runs.put(
                        platform,
                        platform.equals(S390X)
                                ? new RunsHow.Unavailable("exec format error")
                                : new RunsHow.Emulated(Emulator.QEMU));
            }
            return runs;
        }
    }
}
