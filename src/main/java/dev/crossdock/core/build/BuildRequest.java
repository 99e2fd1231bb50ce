package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be built. The result goes into the engine's own image store, which must be able to
 * keep several platforms of a tag where several are asked for.
 *
 * @param dockerfile the file itself
 * @param context the folder that its COPY instructions read from
 * @param platforms at least one
 * @param tag the name of the result, {@code name:tag}
 * @param arguments build arguments, by name
 * @param target the stage to stop at; null for the last
 */
public record BuildRequest(
        Path dockerfile,
        Path context,
        List<Platform> platforms,
        String tag,
        SortedMap<String, String> arguments,
        @Nullable String target) {

    public BuildRequest {
        if (platforms.isEmpty()) {
            throw new IllegalArgumentException("a build needs a platform");
        }
        platforms = List.copyOf(platforms);
        arguments = new TreeMap<>(arguments);
    }

    /** A build of a Dockerfile in its own folder. */
    public static BuildRequest of(Path dockerfile, List<Platform> platforms, String tag) {
        var file = dockerfile.toAbsolutePath().normalize();
        return new BuildRequest(
                file, file.getParent(), platforms, tag, new TreeMap<>(Map.of()), null);
    }

    public BuildRequest argument(String name, String value) {
        var more = new TreeMap<>(arguments);
        more.put(name, value);
        return new BuildRequest(dockerfile, context, platforms, tag, more, target);
    }

    /**
     * The same up to a stage.
     *
     * @param name empty for the last
     */
    public BuildRequest target(String name) {
        return new BuildRequest(
                dockerfile, context, platforms, tag, arguments, name.isEmpty() ? null : name);
    }

    /** The same for other platforms. */
    public BuildRequest platforms(List<Platform> others) {
        return new BuildRequest(dockerfile, context, others, tag, arguments, target);
    }

    /**
     * The words of the command that does it, from {@code docker} on, as a person would type them.
     */
    public List<String> words() {
        var words = new ArrayList<>(List.of("docker", "buildx", "build"));
        words.add("--platform");
        words.add(platforms.stream().map(Platform::toString).collect(Collectors.joining(",")));
        words.add("--tag");
        words.add(tag);
        arguments.forEach(
                (name, value) -> {
                    words.add("--build-arg");
                    words.add(name + "=" + value);
                });
        if (target != null) {
            words.add("--target");
            words.add(target);
        }
        words.add("--file");
        words.add(dockerfile.toString());
        words.add(context.toString());
        return words;
    }
}
