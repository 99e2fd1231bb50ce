package dev.crossdock.cli;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.matrix.Matrix;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.matrix.suite.Suite;
import dev.crossdock.core.matrix.suite.SuiteException;
import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.matrix.suite.SuiteRun;
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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * {@code crossdock matrix IMAGE [-- COMMAND…]}: one image on many platforms, compared; and what was
 * kept of such runs, run again.
 */
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

    @Option(names = "--suite", paramLabel = "FILE", description = "${bundle:cli.matrix.suite}")
    private @Nullable Path suite;

    @Option(names = "--save", paramLabel = "FILE", description = "${bundle:cli.matrix.save}")
    private @Nullable Path save;

    @Option(names = "--name", paramLabel = "NAME", description = "${bundle:cli.matrix.name}")
    private @Nullable String name;

    @Option(names = "--junit", paramLabel = "FILE", description = "${bundle:cli.matrix.junit}")
    private @Nullable Path junit;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "IMAGE",
            description = "${bundle:cli.matrix.image}")
    private @Nullable String image;

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
        fitTogether();
        try {
            return suite != null ? suite(suite) : one();
        } catch (SuiteException e) {
            var file = suite == null ? save : suite;
            return refused(Words.get("cli.matrix.file", file, e.sentence()));
        }
    }

    private void fitTogether() {
        if (suite != null && save != null) {
            throw wrong(Words.get("cli.matrix.suite-and-save"));
        }
        if (suite == null && image == null) {
            throw wrong(Words.get("cli.matrix.no-image"));
        }
        boolean words = spec.commandLine().getParseResult().originalArgs().contains("--");
        if (suite != null && (words || !command.isEmpty())) {
            throw wrong(Words.get("cli.matrix.suite-and-command"));
        }
        if (save == null && name != null) {
            throw wrong(Words.get("cli.matrix.only-save"));
        }
        if (suite == null && junit != null) {
            throw wrong(Words.get("cli.matrix.only-suite"));
        }
    }

    private int one() {
        var request = request(Objects.requireNonNull(image));
        if (save == null) {
            return engines.with(engine -> answer(engine, request));
        }
        var saving = SuiteSaving.into(save, name);
        var refusal = saving.refusal(request);
        if (refusal != null) {
            throw wrong(refusal);
        }
        return engines.with(engine -> saved(engine, saving.fitted(request), saving));
    }

    private int suite(Path file) {
        var kept = SuiteFile.read(file);
        var request = request(image == null ? kept.image() : image);
        boolean asked = request.platforms() != null;
        var compared = request.baseline() != null || asked ? request.baseline() : kept.baseline();
        var wanted =
                kept.on(request.image(), asked ? request.platforms() : kept.platforms(), compared);
        if (wanted.platforms() != null
                && compared != null
                && !wanted.platforms().contains(compared)) {
            throw wrong(Words.get("cli.matrix.baseline.wrong", compared));
        }
        return engines.with(engine -> answer(engine, file, wanted, request));
    }

    private int answer(Engine engine, Path file, Suite wanted, MatrixRequest request) {
        var judged =
                new SuiteRun(matrix(engine), request.limit(), request.atOnce())
                        .of(wanted, test -> run -> announce(test.name() + ", ", run));
        if (options.json) {
            console.json(SuiteReport.of(file.toString(), wanted.image(), judged));
        } else {
            new SuiteTable(judged).print(console.out());
        }
        if (junit != null) {
            try {
                JunitReport.write(junit, wanted.image(), judged);
            } catch (IOException e) {
                console.err()
                        .println("crossdock: " + Words.get("cli.matrix.not-written", junit, e));
                return ExitStatus.FAILED;
            }
        }
        return judged.stream().allMatch(Judgement::ok) ? ExitStatus.DONE : ExitStatus.NOT_IN_ORDER;
    }

    private int refused(String sentence) {
        console.err().println("crossdock: " + sentence);
        return ExitStatus.WRONG_USAGE;
    }

    private MatrixRequest request(String image) {
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
        var result = run(engine, request);
        return result.inOrder() ? ExitStatus.DONE : ExitStatus.NOT_IN_ORDER;
    }

    /** That the platforms differ is what is kept, so it is in order. */
    private int saved(Engine engine, MatrixRequest request, SuiteSaving saving) {
        return saving.save(run(engine, request), console);
    }

    private MatrixResult run(Engine engine, MatrixRequest request) {
        var result = matrix(engine).run(request, run -> announce("", run));
        if (options.json) {
            console.json(MatrixReport.of(result));
        } else {
            new MatrixTable(result).print(console.out());
        }
        return result;
    }

    private static Matrix matrix(Engine engine) {
        return new Matrix(engine, new PlatformSurvey(engine.probe()));
    }

    /** Emulated runs take their time: a person sees that it goes on. */
    private void announce(String test, MatrixRun run) {
        if (!options.json) {
            console.err().println(test + Words.get("cli.matrix.ended", run.platform()));
        }
    }
}
