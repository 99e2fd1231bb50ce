package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A container in a list.
 *
 * @param name without the leading slash
 * @param image the reference it was made from, as people write it
 * @param platform of its image; null where the engine cannot tell it cheaply
 * @param exitCode of the last end; null if it runs or never ran
 * @param statusText the engine's own words, such as {@code Up 4 minutes}
 * @param ports those published, such as {@code 0.0.0.0:8080->80/tcp}
 */
public record ContainerSummary(
        String id,
        String name,
        String image,
        @Nullable Platform platform,
        ContainerStatus status,
        @Nullable Integer exitCode,
        String statusText,
        Instant created,
        List<String> ports,
        Map<String, String> labels) {}
