package dev.crossdock.core.build.check;

import java.util.Locale;

/** What can be found; the names are the headless contract's. */
public enum FindingId {
    /** The file is no Dockerfile that a builder takes, or names an image that cannot be. */
    SYNTAX,
    /** A variable in a FROM that nothing gives a value. */
    UNRESOLVED_ARG,
    BASE_NOT_FOUND,
    BASE_UNREACHABLE,
    /** An index without the platform. */
    BASE_LACKS_PLATFORM,
    /** A plain manifest of another platform, which builders take without a word. */
    BASE_SINGLE_PLATFORM,
    /** {@code --platform=} with a constant. */
    PLATFORM_PINNED,
    /** A RUN would start a program of a platform that cannot run. */
    NO_EMULATOR,
    /** A file of one architecture where the platform's own belongs. */
    FOREIGN_DOWNLOAD,
    /** A heavy compile under an emulator. */
    EMULATED_BUILD_STEP;

    /** As the headless contract writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
