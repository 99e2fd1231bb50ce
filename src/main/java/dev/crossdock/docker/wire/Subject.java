package dev.crossdock.docker.wire;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

/** What a request to an engine is about. */
public sealed interface Subject {
    /** The engine as a whole. */
    record Whole() implements Subject {}

    /** A container, by what the caller calls it. */
    record Container(String name) implements Subject {}

    /** The start of a container, where what the runtime says is a failure of its own. */
    record Start(String name) implements Subject {}

    /**
     * An image.
     *
     * @param platform the one that was asked for; null for the engine's choice
     */
    record Image(String reference, @Nullable Platform platform) implements Subject {
        /** The platform for people; the engine's choice has no name here. */
        public String platformName() {
            return platform == null ? "this platform" : platform.toString();
        }
    }

    /** The push of an image, where a refusal means something else than that of a pull. */
    record Push(String reference) implements Subject {}

    /** The container's or image's name; empty for the engine as a whole. */
    default String name() {
        return switch (this) {
            case Whole w -> "";
            case Container(String name) -> name;
            case Start(String name) -> name;
            case Image image -> image.reference();
            case Push(String reference) -> reference;
        };
    }
}
