package dev.crossdock.core.matrix;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * What is to be run everywhere.
 *
 * @param platforms in the order they are told; null for all that the image has
 * @param baseline what the others' times are compared with; null for the engine's own platform
 * @param command the words after the image; empty for the image's own
 * @param limit how long one run may take before it is killed
 */
public record MatrixRequest(
        String image,
        @Nullable List<Platform> platforms,
        @Nullable Platform baseline,
        List<String> command,
        Duration limit) {

    public MatrixRequest {
        platforms = platforms == null ? null : platforms.stream().distinct().toList();
        command = List.copyOf(command);
    }
}
