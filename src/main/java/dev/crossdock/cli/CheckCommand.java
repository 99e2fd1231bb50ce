package dev.crossdock.cli;

import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.check.BaseCheck;
import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.build.check.EngineMachine;
import dev.crossdock.core.build.check.LoneMachine;
import dev.crossdock.core.build.check.RegistryBases;
import dev.crossdock.core.build.check.UnknownTargetException;
import dev.crossdock.core.engine.CallThreads;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code crossdock check DOCKERFILE|DIRECTORY}: whether a Dockerfile can be built for several
 * platforms, before it is. Without an engine the registries are asked all the same; what only an
 * engine can tell, whether emulators are there, is then left out.
 */
@Command(name = "check", description = "${bundle:cli.check.description}")
final class CheckCommand implements Callable<Integer> {

    /** How long the builder's own checks may still take when ours are made. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommonOptions options;
    private final EngineAccess engines;
    private final Supplier<Registry> registry;
    private final Builders builders;
    private final Console console;

    @Spec private CommandSpec spec;

    @Mixin private final DockerfileOptions build;

    /**
     * @param registry opened where there is no engine
     * @param builders whose own checks are shown beside ours
     * @param environment the variables of this process
     */
    CheckCommand(
            CommonOptions options,
            EngineAccess engines,
            Supplier<Registry> registry,
            Builders builders,
            Console console,
            Function<String, @Nullable String> environment) {
        this.options = options;
        this.engines = engines;
        this.registry = registry;
        this.builders = builders;
        this.console = console;
        build = new DockerfileOptions(environment);
    }

    @Override
    public Integer call() {
        var request = new CheckRequest(build.platforms(), build.arguments(), build.target());
        byte[] content;
        Path path;
        try {
            path = build.located();
            content = Files.readAllBytes(path);
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused(Words.get("cli.check.unreadable", build.named()));
        }
        return engines.withOrWithout(
                engine -> {
                    var theirs = builderChecks(engine, path, request);
                    var report = check(engine, content, request);
                    if (engine == null) {
                        console.err().println("crossdock: " + Words.get("cli.check.no-engine"));
                    }
                    return answer(path, report, theirs);
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

    /** What the builder says by itself, asked for while we look. */
    private Future<List<BuilderCheck>> builderChecks(
            @Nullable Engine engine, Path path, CheckRequest request) {
        if (engine == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        var checks = builders.checksOn(engine.address());
        var asked = new FutureTask<>(() -> checks.of(path, request));
        CallThreads.of(asked).start();
        return asked;
    }

    /** Ours are not kept waiting: for people they are written before the builder's are there. */
    private int answer(Path path, CheckReport report, Future<List<BuilderCheck>> theirs) {
        var block = CheckBlock.of(path, report);
        if (options.json) {
            console.json(block.with(inTime(theirs, report)));
        } else {
            new CheckTable(block).print(console.out());
            console.out().flush();
            CheckTable.print(console.out(), block.with(inTime(theirs, report)).builderChecks());
        }
        return report.ok() ? ExitStatus.DONE : ExitStatus.NOT_IN_ORDER;
    }

    private static List<BuilderCheck> inTime(
            Future<List<BuilderCheck>> theirs, CheckReport report) {
        try {
            return BuilderCheck.beyond(
                    theirs.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), report.findings());
        } catch (ExecutionException | TimeoutException e) {
            theirs.cancel(true);
            return List.of();
        } catch (InterruptedException e) {
            theirs.cancel(true);
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private int refused(String sentence) {
        console.err().println("crossdock: " + sentence);
        return ExitStatus.FAILED;
    }
}
