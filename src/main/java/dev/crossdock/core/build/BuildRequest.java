package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.shell.Quoting;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be built.
 *
 * @param dockerfile the file itself
 * @param context the folder that its COPY instructions read from
 * @param platforms at least one
 * @param tag the name of the result, {@code name:tag}
 * @param arguments build arguments, by name
 * @param target the stage to stop at; null for the last
 * @param output what becomes of the result
 * @param flags further ones of {@code docker buildx build}, as {@link FurtherFlags} reads them
 * @param builder that is to do it; null for whichever can
 */
public record BuildRequest(
        Path dockerfile,
        Path context,
        List<Platform> platforms,
        String tag,
        SortedMap<String, String> arguments,
        @Nullable String target,
        BuildOutput output,
        List<String> flags,
        @Nullable String builder) {

    public BuildRequest {
        if (platforms.isEmpty()) {
            throw new IllegalArgumentException("a build needs a platform");
        }
        platforms = List.copyOf(platforms);
        arguments = new TreeMap<>(arguments);
        flags = List.copyOf(flags);
    }

    /** A build of a Dockerfile in its own folder, into the engine. */
    public static BuildRequest of(Path dockerfile, List<Platform> platforms, String tag) {
        var file = dockerfile.toAbsolutePath().normalize();
        return new BuildRequest(
                file,
                file.getParent(),
                platforms,
                tag,
                new TreeMap<>(Map.of()),
                null,
                new BuildOutput.Engine(),
                List.of(),
                null);
    }

    public BuildRequest argument(String name, String value) {
        var more = new TreeMap<>(arguments);
        more.put(name, value);
        return new BuildRequest(
                dockerfile, context, platforms, tag, more, target, output, flags, builder);
    }

    /**
     * The same up to a stage.
     *
     * @param name empty for the last
     */
    public BuildRequest target(String name) {
        var stage = name.isEmpty() ? null : name;
        return new BuildRequest(
                dockerfile, context, platforms, tag, arguments, stage, output, flags, builder);
    }

    /** The same for other platforms. */
    public BuildRequest platforms(List<Platform> others) {
        return new BuildRequest(
                dockerfile, context, others, tag, arguments, target, output, flags, builder);
    }

    /** The same under another name. */
    public BuildRequest tag(String other) {
        return new BuildRequest(
                dockerfile, context, platforms, other, arguments, target, output, flags, builder);
    }

    /** The same with the result elsewhere. */
    public BuildRequest output(BuildOutput other) {
        return new BuildRequest(
                dockerfile, context, platforms, tag, arguments, target, other, flags, builder);
    }

    /** The same with other further flags. */
    public BuildRequest flags(List<String> others) {
        return new BuildRequest(
                dockerfile, context, platforms, tag, arguments, target, output, others, builder);
    }

    /**
     * The same by a builder.
     *
     * @param name null for whichever can
     */
    public BuildRequest builder(@Nullable String name) {
        return new BuildRequest(
                dockerfile, context, platforms, tag, arguments, target, output, flags, name);
    }

    /**
     * The name of one platform's result, where each has one of its own: {@code app:1-arm64}.
     *
     * @param platform one of the asked
     */
    public String tagOf(Platform platform) {
        var suffix = "-" + platform.shortName().replace('/', '-');
        int slash = tag.lastIndexOf('/');
        return tag.indexOf(':', slash + 1) < 0 ? tag + ":latest" + suffix : tag + suffix;
    }

    /**
     * The words of the command that does it, from {@code docker} on, as a person would type them.
     */
    public List<String> words() {
        var words = new ArrayList<>(List.of("docker", "buildx", "build"));
        if (builder != null) {
            words.addAll(List.of("--builder", builder));
        }
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
        words.addAll(flags);
        words.addAll(outputWords());
        words.add("--file");
        words.add(dockerfile.toString());
        words.add(context.toString());
        return words;
    }

    private List<String> outputWords() {
        return switch (output) {
            // an engine's own builder does so by itself, any other one would keep it to itself
            case BuildOutput.Engine engine -> builder == null ? List.of() : List.of("--load");
            case BuildOutput.Registry registry -> List.of("--push");
            case BuildOutput.Archive(var file) -> List.of("--output", "type=oci,dest=" + file);
            case BuildOutput.Nothing nothing -> List.of("--output", "type=cacheonly");
        };
    }

    /**
     * The part of it that builds one platform by itself, where platforms are built apart.
     *
     * @param way that says what its result is called
     */
    public BuildRequest part(Platform platform, BuildWay.Apart way) {
        var part = platforms(List.of(platform)).builder(way.builder());
        boolean named = output instanceof BuildOutput.Engine && platform.equals(way.plain());
        var its =
                named
                        ? Stream.concat(flags.stream(), Stream.of("--tag", tag)).toList()
                        : FurtherFlags.withoutTags(flags);
        return part.tag(tagOf(platform)).flags(its);
    }

    /**
     * The words of the command that makes one image of those that were pushed for one platform
     * each.
     */
    public List<String> joinWords() {
        var words = new ArrayList<>(List.of("docker", "buildx", "imagetools", "create"));
        Stream.concat(Stream.of(tag), FurtherFlags.tags(flags).stream())
                .forEach(name -> words.addAll(List.of("--tag", name)));
        platforms.forEach(platform -> words.add(tagOf(platform)));
        return words;
    }

    /** The command as it is typed into a shell; {@code ~} stands for the user's home folder. */
    public String line() {
        var home = System.getProperty("user.home") + "/";
        return words().stream()
                .map(
                        word -> {
                            var quoted = Quoting.LITERAL.quote(word);
                            return quoted.startsWith(home)
                                    ? "~/" + quoted.substring(home.length())
                                    : quoted;
                        })
                .collect(Collectors.joining(" "));
    }
}
