package dev.crossdock.ui.images;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;

import java.util.Optional;

/** The names under which an engine that keeps one platform a name keeps several. */
final class PlatformNames {
    private PlatformNames() {}

    /**
     * {@code postgres:16-arm64} for {@code postgres:16}; empty where such a name is not possible: a
     * digest has no tag, and a tag has an end.
     */
    static Optional<String> of(String reference, Platform platform) {
        if (ImageReference.problemWith(reference).isPresent()) {
            return Optional.empty();
        }
        var parts = ImageReference.parse(reference);
        if (parts.digest() != null) {
            return Optional.empty();
        }
        var tag = parts.tag() == null ? "latest" : parts.tag();
        var name = parts.name() + ":" + tag + "-" + platform.shortName().replace('/', '-');
        return ImageReference.problemWith(name).isPresent() ? Optional.empty() : Optional.of(name);
    }
}
