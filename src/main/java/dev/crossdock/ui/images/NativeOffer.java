package dev.crossdock.ui.images;

import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;

/**
 * The proposal to pull the native variant of an image that is here only for emulation.
 *
 * @param emulated the best of those here
 * @param better the native one, published and not here
 */
record NativeOffer(VariantRow emulated, VariantRow better) {
    /** The offer that these variants give rise to, if any. */
    static Optional<NativeOffer> of(List<VariantRow> variants) {
        var local = variants.stream().filter(VariantRow::here).toList();
        if (local.stream().anyMatch(NativeOffer::isNative)) {
            return Optional.empty();
        }
        var better = variants.stream().filter(v -> !v.here() && isNative(v)).findFirst();
        var emulated =
                local.stream()
                        .filter(v -> v.support().runs() instanceof RunsHow.Emulated)
                        .findFirst();
        return emulated.flatMap(from -> better.map(to -> new NativeOffer(from, to)));
    }

    private static boolean isNative(VariantRow variant) {
        return variant.support().runs() instanceof RunsHow.Native;
    }

    String sentence() {
        var by =
                emulated.support().runs() instanceof RunsHow.Emulated(var emulator)
                        ? emulator.label()
                        : "";
        return better.bytes() > 0
                ? Words.get(
                        "images.native.text-size",
                        emulated.platform(),
                        by,
                        better.platform(),
                        Sizes.of(better.bytes()))
                : Words.get("images.native.text", emulated.platform(), by, better.platform());
    }
}
