package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

import java.util.List;

/** What is known of an image that something is built from. */
public sealed interface BaseImage {

    /**
     * It is there.
     *
     * @param platforms that it is published or here for
     * @param index false for a plain manifest, which builders take for any platform
     */
    record Known(List<Platform> platforms, boolean index) implements BaseImage {

        /**
         * Whether a build for a platform gets what it asks for: the same, or an earlier variant of
         * the same CPU (containerd {@code platforms/compare.go}).
         */
        boolean serves(Platform wanted) {
            return platforms.stream().anyMatch(published -> Fit.fits(published, wanted));
        }
    }

    /** Its registry answered that there is no such image, and it is not here. */
    record NotFound(String sentence) implements BaseImage {}

    /**
     * Its registry could not be asked.
     *
     * @param here the platforms whose content the engine has; builders take that
     */
    record Unreachable(String sentence, List<Platform> here) implements BaseImage {

        boolean serves(Platform wanted) {
            return here.stream().anyMatch(content -> Fit.fits(content, wanted));
        }
    }
}
