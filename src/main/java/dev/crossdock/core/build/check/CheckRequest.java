package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is to be built.
 *
 * @param platforms at least one
 * @param arguments build arguments, by name
 * @param target the name of the stage to stop at; null for the last
 */
public record CheckRequest(
        List<Platform> platforms, Map<String, String> arguments, @Nullable String target) {

    public CheckRequest {
        platforms = platforms.stream().distinct().toList();
        arguments = Map.copyOf(arguments);
    }
}
