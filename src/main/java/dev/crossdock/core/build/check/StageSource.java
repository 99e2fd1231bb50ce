package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

/** What a stage begins with, for one of the platforms that are built for. */
sealed interface StageSource {

    /** Where an image's platform comes from. */
    enum PlatformFrom {
        /** What is built for. */
        TARGET,
        /** What builds. */
        BUILD,
        /** A constant in the file. */
        CONSTANT
    }

    /** Nothing. */
    record Scratch() implements StageSource {}

    /**
     * An earlier stage.
     *
     * @param index its number
     */
    record Parent(int index) implements StageSource {}

    /**
     * An image.
     *
     * @param platform that it is asked for
     */
    record Image(String reference, Platform platform, PlatformFrom from) implements StageSource {}

    /** It cannot be told which. */
    record Broken(FindingId id, String message, String fix) implements StageSource {}
}
