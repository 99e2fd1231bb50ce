package dev.crossdock.cli;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.matrix.Matrix;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code crossdock matrix IMAGE [-- COMMAND…]}: one image on many platforms, compared. */
@Command(name = "matrix", description = "${bundle:cli.matrix.description}")
final class MatrixCommand implements Callable<Integer> {

    private final CommonOptions options;
    private final EngineAccess engines;
    private final Console console;

    @Spec private CommandSpec spec;

    @Option(
            names = "--platform",
            split = ",",
            paramLabel = "P",
            description = "${bundle:cli.matrix.platform}")
    private List<String> platforms = List.of();

    @Option(names = "--baseline", paramLabel = "P", description = "${bundle:cli.matrix.baseline}")
    private @Nullable String baseline;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "${bundle:cli.matrix.limit}")
    private double limit;

    @Option(names = "--one-by-one", description = "${bundle:cli.matrix.one-by-one}")
    private boolean oneByOne;

    @Parameters(index = "0", paramLabel = "IMAGE", description = "${bundle:cli.matrix.image}")
    private String image = "";

    @Parameters(
            index = "1..*",
            paramLabel = "COMMAND",
            description = "${bundle:cli.matrix.command}")
    private List<String> command = List.of();

    MatrixCommand(CommonOptions options, EngineAccess engines, Console console) {
        this.options = options;
        this.engines = engines;
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        var request = request();
        return engines.with(engine -> answer(engine, request));
    }

    private MatrixRequest request() {
        ImageReference.problemWith(image)
                .ifPresent(
                        problem -> {
                            throw new EngineException(
                                    new EngineFailure.InvalidReference(image, problem));
                        });
        if (!(limit > 0)) {
            throw wrong(Words.get("cli.matrix.limit.wrong"));
        }
        var asked = platforms.isEmpty() ? null : platforms.stream().map(this::platform).toList();
        var compared = baseline == null ? null : platform(baseline);
        if (asked != null && compared != null && !asked.contains(compared)) {
            throw wrong(Words.get("cli.matrix.baseline.wrong", compared));
        }
        return new MatrixRequest(
                image,
                asked,
                compared,
                command,
                Duration.ofMillis((long) (limit * 1000)),
                oneByOne ? 1 : MatrixRequest.AS_MANY_AS_CPUS);
    }

    private Platform platform(String text) {
        try {
            return Platform.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int answer(Engine engine, MatrixRequest request) {
        var result =
                new Matrix(engine, new PlatformSurvey(engine.probe())).run(request, this::announce);
        if (options.json) {
            console.json(MatrixReport.of(result));
        } else {
            new MatrixTable(result).print(console.out());
        }
        return result.inOrder() ? ExitStatus.DONE : ExitStatus.NOT_IN_ORDER;
    }

    /** Emulated runs take their time: a person sees that it goes on. */
    private void announce(MatrixRun run) {
        if (!options.json) {
            console.err().println(Words.get("cli.matrix.ended", run.platform()));
        }
    }
}
