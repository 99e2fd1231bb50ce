package dev.crossdock.core.run;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be run, and how: the one thing that the wizard edits, a remedy changes, a pasted
 * command becomes, and an engine starts. What is null or empty was not asked for and is left to the
 * image and the engine.
 *
 * @param platform null for the engine's choice
 * @param entrypoint as words; null where not given, empty where cleared with {@code --entrypoint
 *     ""}
 * @param command the words after the image
 * @param environment one entry a name: of several, the last counts, as with docker
 * @param labels of the container, in their order
 * @param memoryBytes 0 for none
 * @param cpus a decimal such as {@code 1.5}; null for none
 * @param pidsLimit 0 for none, -1 for no limit where the engine has one
 * @param restart such as {@code on-failure:3}; null for none
 * @param other every flag that has no field here, in order, by its long name; a flag and its value
 *     are two words
 */
public record RunSpec(
        String image,
        @Nullable Platform platform,
        @Nullable String name,
        @Nullable List<String> entrypoint,
        List<String> command,
        List<EnvironmentEntry> environment,
        List<PortMapping> ports,
        List<Mount> mounts,
        Map<String, String> labels,
        boolean tty,
        boolean interactive,
        boolean detach,
        boolean remove,
        boolean init,
        @Nullable String user,
        @Nullable String workingDirectory,
        @Nullable String network,
        @Nullable String restart,
        long memoryBytes,
        @Nullable String cpus,
        long pidsLimit,
        List<String> other) {

    public RunSpec {
        entrypoint = entrypoint == null ? null : List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = EnvironmentEntry.lastOfEach(environment);
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        other = List.copyOf(other);
    }

    /** The plainest run of an image. */
    public static RunSpec of(String image) {
        return new RunSpecBuilder(image).build();
    }

    public static RunSpecBuilder builder(String image) {
        return new RunSpecBuilder(image);
    }

    /** A builder that begins with everything that this spec has. */
    public RunSpecBuilder toBuilder() {
        return new RunSpecBuilder(this);
    }
}
