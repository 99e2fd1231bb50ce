package dev.crossdock.core.platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is known of one platform on one engine.
 *
 * @param machine what {@code uname -m} answered there; null where nothing ran
 * @param probedAt when a process of it was last tried; null if never
 */
public record PlatformSupport(
        Platform platform, RunsHow runs, @Nullable String machine, @Nullable Instant probedAt) {

    public static PlatformSupport notProbed(Platform platform) {
        return new PlatformSupport(platform, new RunsHow.NotProbed(), null, null);
    }

    public boolean probed() {
        return probedAt != null;
    }
}
