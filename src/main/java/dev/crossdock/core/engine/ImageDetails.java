package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

import java.util.List;
import java.util.Map;

/**
 * What an image declares. Values of its environment are the image's own defaults.
 *
 * @param entrypoint as words; empty if none
 * @param command as words; empty if none
 * @param environment name to default value
 * @param exposedPorts such as {@code 5432/tcp}
 */
public record ImageDetails(
        String id,
        String reference,
        Platform platform,
        List<String> entrypoint,
        List<String> command,
        Map<String, String> environment,
        List<String> exposedPorts,
        List<String> volumes,
        String workingDirectory,
        String user,
        Map<String, String> labels,
        long bytes) {}
