package dev.crossdock.cli;

import dev.crossdock.core.build.BuildFile;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which Dockerfile, and how it would be built. */
final class DockerfileOptions {

    private static final List<Platform> USUAL = List.of(Platform.AMD64, Platform.ARM64);

    private final Function<String, @Nullable String> environment;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Parameters(paramLabel = "DOCKERFILE|DIRECTORY", description = "${bundle:cli.check.file}")
    private String file = "";

    @Option(
            names = "--platform",
            paramLabel = "P[,P]",
            description = "${bundle:cli.check.platform}")
    private List<String> platforms = new ArrayList<>();

    @Option(
            names = "--build-arg",
            paramLabel = "NAME[=VALUE]",
            description = "${bundle:cli.check.build-arg}")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--target", paramLabel = "STAGE", description = "${bundle:cli.check.target}")
    private @Nullable String target;

    /**
     * @param environment the variables of this process
     */
    DockerfileOptions(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** As it was written. */
    String named() {
        return file;
    }

    /** The stage to stop at; null for the last. */
    @Nullable String target() {
        return target;
    }

    /**
     * @throws IllegalArgumentException if there is no such file; the message says so to a person
     */
    Path located() {
        try {
            var path = Path.of(file).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                return BuildFile.of(path);
            }
            if (!Files.exists(path)) {
                throw new IllegalArgumentException(Words.get("cli.check.no-file", file));
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(Words.get("cli.check.no-file", file), e);
        }
    }

    List<Platform> platforms() {
        return platforms.isEmpty()
                ? USUAL
                : platforms.stream()
                        .flatMap(list -> Arrays.stream(list.split(",", -1)))
                        .map(this::platform)
                        .distinct()
                        .toList();
    }

    private Platform platform(String text) {
        try {
            var platform = Platform.parse(text);
            if (platform.isKnown()) {
                return platform;
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(mixee.commandLine(), String.valueOf(e.getMessage()), e);
        }
        throw new ParameterException(mixee.commandLine(), Words.get("cli.check.no-platform", text));
    }

    /** A name alone takes its value from the environment, and none where that has none. */
    Map<String, String> arguments() {
        var values = new LinkedHashMap<String, String>();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals == 0 || argument.isEmpty()) {
                throw new ParameterException(
                        mixee.commandLine(), Words.get("cli.check.no-name", argument));
            }
            var name = equals < 0 ? argument : argument.substring(0, equals);
            var value = equals < 0 ? environment.apply(name) : argument.substring(equals + 1);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }
}
