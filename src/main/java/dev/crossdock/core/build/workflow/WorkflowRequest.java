package dev.crossdock.core.build.workflow;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a workflow is to build.
 *
 * @param dockerfile relative to the repository's top, with {@code /} between
 * @param context the folder that COPY reads from, in the same way; {@code .} for the top
 * @param image the name that it is pushed under, without a tag; null for the repository's own
 * @param smoke the words that each platform's image is run with afterwards; empty for what it runs
 *     by itself
 */
public record WorkflowRequest(
        String dockerfile,
        String context,
        List<Platform> platforms,
        SortedMap<String, String> arguments,
        @Nullable String target,
        @Nullable String image,
        List<String> smoke) {

    /**
     * @throws IllegalArgumentException if there is no platform, or something has a line end in it,
     *     which a workflow cannot carry
     */
    public WorkflowRequest {
        if (platforms.isEmpty()) {
            throw new IllegalArgumentException("a workflow needs a platform");
        }
        platforms = platforms.stream().distinct().toList();
        arguments = new TreeMap<>(arguments);
        smoke = List.copyOf(smoke);
        arguments.forEach((name, value) -> oneLine(name + "=" + value));
        smoke.forEach(WorkflowRequest::oneLine);
        oneLine(dockerfile + context + target + image);
    }

    /** The host that the image is pushed to; null for the hoster's own registry. */
    @Nullable String registry() {
        if (image == null) {
            return null;
        }
        var first = image.split("/", 2)[0];
        boolean host = image.contains("/") && (first.contains(".") || first.contains(":"));
        return host ? first : "docker.io";
    }

    private static void oneLine(String text) {
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException("a line end cannot be carried: " + text);
        }
    }
}
