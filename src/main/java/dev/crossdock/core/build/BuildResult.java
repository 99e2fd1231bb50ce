package dev.crossdock.core.build;

import java.time.Duration;

/** How a build ended. */
public sealed interface BuildResult {

    /** The image is in the engine's store. */
    record Succeeded(Duration took) implements BuildResult {}

    /**
     * A step or the builder failed.
     *
     * @param sentence for people: what failed
     * @param detail the builder's last words, with the Dockerfile's line where it names one
     */
    record Failed(String sentence, String detail) implements BuildResult {}

    /** Somebody stopped it. */
    record Cancelled() implements BuildResult {}
}
