package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

import java.time.Duration;
import java.util.Map;

/** How a build ended. */
public sealed interface BuildResult {

    /**
     * It is where it was asked to be.
     *
     * @param names under which each platform's result is found; empty where it has none, as in an
     *     archive. Mostly the same for all
     * @param digest of what the tag points at; empty where the builder does not tell
     */
    record Succeeded(Duration took, Map<Platform, String> names, String digest)
            implements BuildResult {}

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
