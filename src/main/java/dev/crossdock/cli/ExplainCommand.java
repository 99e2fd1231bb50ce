package dev.crossdock.cli;

import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.ParseProblem;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.Reading;
import dev.crossdock.core.text.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code crossdock explain -- docker run …}: what a line means, without running it. */
@Command(name = "explain", description = "${bundle:cli.explain.description}")
final class ExplainCommand implements Callable<Integer> {

    private final CommonOptions options;
    private final EngineAccess engines;
    private final Console console;

    @Option(names = "--no-engine", description = "${bundle:cli.explain.no-engine}")
    private boolean noEngine;

    @Parameters(paramLabel = "WORD", description = "${bundle:cli.explain.words}")
    private List<String> words = new ArrayList<>();

    ExplainCommand(CommonOptions options, EngineAccess engines, Console console) {
        this.options = options;
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() {
        var text = words.size() == 1 ? words.getFirst() : String.join(" ", words);
        Reading reading;
        if (words.size() > 1) {
            reading = DockerRunParser.parse(words);
        } else {
            text = words.isEmpty() ? console.read() : text;
            reading = DockerRunParser.parse(text);
        }
        return switch (reading) {
            case ParseProblem problem -> refused(problem, text);
            case PastedRun run -> explained(run);
        };
    }

    private int refused(ParseProblem problem, String text) {
        var error =
                Words.get(
                        "cli.explain.where",
                        problem.lineIn(text),
                        problem.columnIn(text),
                        problem.sentence());
        if (options.json) {
            console.json(ExplainReport.refused(error));
        } else {
            console.err().println("crossdock: " + error);
        }
        return ExitStatus.NOT_IN_ORDER;
    }

    private int explained(PastedRun run) {
        if (noEngine) {
            return report(run, List.of());
        }
        return engines.with(
                engine -> report(run, ExplainProblems.of(run.resolved(System::getenv), engine)));
    }

    private int report(PastedRun run, List<ExplainReport.ProblemBlock> problems) {
        var report = ExplainReport.of(run, problems);
        if (options.json) {
            console.json(report);
        } else {
            new ExplainTable(report, run.spec()).print(console.out());
        }
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.NOT_IN_ORDER;
    }
}
