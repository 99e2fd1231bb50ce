package dev.crossdock.cli;

import dev.crossdock.core.build.BuildFile;
import dev.crossdock.core.build.check.BaseCheck;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.build.check.EngineMachine;
import dev.crossdock.core.build.check.LoneMachine;
import dev.crossdock.core.build.check.RegistryBases;
import dev.crossdock.core.build.check.UnknownTargetException;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code crossdock check DOCKERFILE|DIRECTORY}: whether a Dockerfile can be built for several
 * platforms, before it is. Without an engine the registries are asked all the same; what only an
 * engine can tell, whether emulators are there, is then left out.
 */
@Command(name = "check", description = "${bundle:cli.check.description}")
final class CheckCommand implements Callable<Integer> {

    private static final List<Platform> USUAL = List.of(Platform.AMD64, Platform.ARM64);

    private final CommonOptions options;
    private final EngineAccess engines;
    private final Supplier<Registry> registry;
    private final Console console;
    private final Function<String, @Nullable String> environment;

    @Spec private CommandSpec spec;

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
     * @param registry opened where there is no engine
     * @param environment the variables of this process
     */
    CheckCommand(
            CommonOptions options,
            EngineAccess engines,
            Supplier<Registry> registry,
            Console console,
            Function<String, @Nullable String> environment) {
        this.options = options;
        this.engines = engines;
        this.registry = registry;
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var request = new CheckRequest(asked(), buildArguments(), target);
        byte[] content;
        Path path;
        try {
            path = located();
            content = Files.readAllBytes(path);
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused(Words.get("cli.check.unreadable", file));
        }
        return engines.withOrWithout(
                engine -> {
                    var report = check(engine, content, request);
                    if (engine == null) {
                        console.err().println("crossdock: " + Words.get("cli.check.no-engine"));
                    }
                    return answer(path, report);
                });
    }

    private CheckReport check(@Nullable Engine engine, byte[] content, CheckRequest request) {
        var check =
                engine == null
                        ? new BaseCheck(new RegistryBases(registry.get(), null), LoneMachine.here())
                        : new BaseCheck(
                                new RegistryBases(engine.registry(), engine.images()),
                                new EngineMachine(
                                        engine.info().platform(),
                                        new PlatformSurvey(engine.probe())));
        try {
            return check.check(content, request);
        } catch (UnknownTargetException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private int answer(Path path, CheckReport report) {
        var block = CheckBlock.of(path, report);
        if (options.json) {
            console.json(block);
        } else {
            new CheckTable(block).print(console.out());
        }
        return report.ok() ? ExitStatus.DONE : ExitStatus.NOT_IN_ORDER;
    }

    private int refused(String sentence) {
        console.err().println("crossdock: " + sentence);
        return ExitStatus.FAILED;
    }

    /**
     * @throws IllegalArgumentException if there is no such file; the message says so to a person
     */
    private Path located() {
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

    private List<Platform> asked() {
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
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        throw new ParameterException(spec.commandLine(), Words.get("cli.check.no-platform", text));
    }

    /** A name alone takes its value from the environment, and none where that has none. */
    private Map<String, String> buildArguments() {
        var values = new LinkedHashMap<String, String>();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals == 0 || argument.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), Words.get("cli.check.no-name", argument));
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
