package dev.crossdock.ui.run;

import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;

import java.util.List;
import java.util.Locale;

/**
 * An image that is here, to be chosen.
 *
 * @param platforms those for which it is here
 * @param bytes of all of them together
 */
public record ImageRow(String reference, List<Platform> platforms, long bytes) {

    static ImageRow of(ImageSummary image, String reference) {
        var platforms =
                image.variants().stream().map(LocalVariant::platform).distinct().sorted().toList();
        return new ImageRow(reference, platforms, image.bytes());
    }

    boolean matches(String typed) {
        return reference.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
