package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.Recommendation;
import dev.crossdock.core.platform.RunsHow;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One platform of an image.
 *
 * @param here whether its content is in the engine
 * @param bytes on disk where it is here, else to download; 0 or less where that is not known
 * @param digest of its manifest
 */
record VariantRow(PlatformSupport support, boolean here, long bytes, String digest) {
    /** What can be done with it. */
    enum Action {
        RUN,
        PULL,
        /** It is known not to run here: an emulator would have to be installed. */
        ENABLE
    }

    Platform platform() {
        return support.platform();
    }

    Action action() {
        if (support.runs() instanceof RunsHow.Unavailable) {
            return Action.ENABLE;
        }
        return here ? Action.RUN : Action.PULL;
    }

    /** Those that are here, then those only published; what runs best first in both. */
    static List<VariantRow> of(
            ImageSummary image,
            RegistryAnswer answer,
            Function<Platform, PlatformSupport> support) {
        var local =
                image.variants().stream().map(v -> local(v, image, support.apply(v.platform())));
        var here = image.variants().stream().map(LocalVariant::platform).toList();
        Stream<VariantRow> elsewhere =
                answer instanceof RegistryAnswer.Known(var published, var at)
                        ? published.variants().stream()
                                .filter(v -> !here.contains(v.platform()))
                                .map(v -> published(v, support.apply(v.platform())))
                        : Stream.empty();
        return Stream.concat(local.sorted(BEST_FIRST), elsewhere.sorted(BEST_FIRST)).toList();
    }

    private static final Comparator<VariantRow> BEST_FIRST =
            Comparator.comparing(VariantRow::support, Recommendation.order());

    private static VariantRow local(
            LocalVariant variant, ImageSummary image, PlatformSupport support) {
        boolean only = image.variants().size() == 1;
        long bytes = variant.bytes() == 0 && only ? image.bytes() : variant.bytes();
        return new VariantRow(support, true, bytes, variant.digest());
    }

    private static VariantRow published(Published.Variant variant, PlatformSupport support) {
        return new VariantRow(support, false, variant.downloadBytes(), variant.digest());
    }
}
