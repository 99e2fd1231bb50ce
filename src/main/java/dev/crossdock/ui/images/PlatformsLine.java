package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.Recommendation;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the table says of an image's platforms, so that they are read without a click.
 *
 * @param local those that are here, best to run first
 * @param offer the native one, where it is published and not here; null otherwise
 * @param more how many others are published and not here
 * @param note what is said of the registry where it has no answer; empty for none
 */
record PlatformsLine(
        List<PlatformSupport> local, @Nullable PlatformSupport offer, int more, String note) {
    /** Puts together what is local, what is published, and how each runs. */
    static PlatformsLine of(
            ImageSummary image,
            RegistryAnswer answer,
            Function<Platform, PlatformSupport> support) {
        var here = image.variants().stream().map(LocalVariant::platform).distinct().toList();
        var local = here.stream().map(support).sorted(Recommendation.order()).toList();
        return switch (answer) {
            case RegistryAnswer.Known(var published, var at) -> {
                var elsewhere =
                        published.platforms().stream()
                                .filter(platform -> !here.contains(platform))
                                .map(support)
                                .toList();
                var offer = offer(local, elsewhere);
                yield new PlatformsLine(
                        local,
                        offer.orElse(null),
                        elsewhere.size() - (offer.isPresent() ? 1 : 0),
                        "");
            }
            case RegistryAnswer.Failed(EngineFailure.LoginNeeded why, var at) when !isHub(image) ->
                    new PlatformsLine(local, null, 0, Words.get("images.login"));
            case RegistryAnswer.Failed f -> new PlatformsLine(local, null, 0, "");
            case RegistryAnswer.Asking a -> new PlatformsLine(local, null, 0, "");
            case RegistryAnswer.NotAsked n -> new PlatformsLine(local, null, 0, "");
        };
    }

    private static Optional<PlatformSupport> offer(
            List<PlatformSupport> local, List<PlatformSupport> elsewhere) {
        return local.stream().anyMatch(PlatformsLine::isNative)
                ? Optional.empty()
                : elsewhere.stream().filter(PlatformsLine::isNative).findFirst();
    }

    private static boolean isNative(PlatformSupport support) {
        return support.runs() instanceof RunsHow.Native;
    }

    /** Docker Hub wants a login for whatever it does not have, so that this says nothing there. */
    private static boolean isHub(ImageSummary image) {
        var reference = image.reference();
        return reference != null
                && ImageName.of(reference).stream().anyMatch(ImageName::onDockerHub);
    }
}
