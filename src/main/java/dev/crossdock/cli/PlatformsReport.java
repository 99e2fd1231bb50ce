package dev.crossdock.cli;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.Recommendation;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The document of {@code crossdock platforms}; its field names are a contract. */
record PlatformsReport(
        EngineBlock engine,
        List<PlatformBlock> platforms,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ImageBlock image) {

    record EngineBlock(
            String name,
            String version,
            String apiVersion,
            String host,
            String platform,
            String imageStore) {}

    record PlatformBlock(String platform, String runs, @Nullable String emulator, boolean probed) {}

    record ImageBlock(
            String ref,
            List<String> local,
            @Nullable List<String> registry,
            @Nullable String registryError,
            @Nullable String recommended,
            String why) {}

    static PlatformsReport of(
            EngineInfo info,
            EngineAddress address,
            List<PlatformSupport> supports,
            @Nullable ImagePlatforms image) {
        var engine =
                new EngineBlock(
                        info.name(),
                        info.version(),
                        info.apiVersion(),
                        address.uri(),
                        info.platform().toString(),
                        info.store().id());
        return new PlatformsReport(
                engine,
                supports.stream().map(PlatformsReport::platform).toList(),
                image == null ? null : image(image, supports));
    }

    /** For what no program could be carried along, nobody has seen it run. */
    private static PlatformBlock platform(PlatformSupport support) {
        var runs =
                support.runs() instanceof RunsHow.NotProbed
                        ? new RunsHow.Unavailable("")
                        : support.runs();
        var emulator = runs instanceof RunsHow.Emulated(Emulator by) ? by.id() : null;
        return new PlatformBlock(
                support.platform().toString(), runs.id(), emulator, support.probed());
    }

    private static ImageBlock image(ImagePlatforms image, List<PlatformSupport> supports) {
        var best =
                Recommendation.best(
                                supports.stream()
                                        .filter(s -> image.all().contains(s.platform()))
                                        .toList())
                        .orElse(null);
        return new ImageBlock(
                image.reference(),
                texts(image.local()),
                image.published() == null ? null : texts(image.published()),
                image.registryError(),
                best == null ? null : best.platform().toString(),
                why(best, image));
    }

    private static String why(@Nullable PlatformSupport best, ImagePlatforms image) {
        if (best == null) {
            return Words.get(
                    image.all().isEmpty() ? "cli.platforms.why.unknown" : "cli.platforms.why.none");
        }
        var where = image.local().contains(best.platform()) ? "local" : "published";
        return best.runs() instanceof RunsHow.Emulated(Emulator by)
                ? Words.get("cli.platforms.why.emulated-" + where, best.platform(), by.label())
                : Words.get("cli.platforms.why.native-" + where, best.platform());
    }

    private static List<String> texts(List<Platform> platforms) {
        return platforms.stream().map(Platform::toString).toList();
    }
}
