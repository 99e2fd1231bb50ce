package dev.crossdock.cli;

import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.diagnosis.MarkdownReport;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.text.Words;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code crossdock diagnose CONTAINER}: why a container stopped, without touching it. */
@Command(
        name = "diagnose",
        description = "${bundle:cli.diagnose.description}",
        footer = "${bundle:cli.diagnose.footer}")
final class DiagnoseCommand implements Callable<Integer> {

    private final CommonOptions options;
    private final EngineAccess engines;
    private final Console console;

    @Spec private CommandSpec spec;

    @Option(names = "--markdown", description = "${bundle:cli.diagnose.markdown}")
    private boolean markdown;

    @Parameters(
            arity = "1",
            paramLabel = "CONTAINER",
            description = "${bundle:cli.diagnose.container}")
    private String container = "";

    DiagnoseCommand(CommonOptions options, EngineAccess engines, Console console) {
        this.options = options;
        this.engines = engines;
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        if (container.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), Words.get("cli.diagnose.blank"));
        }
        if (markdown && options.json) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), Words.get("cli.diagnose.one-form"));
        }
        return engines.with(this::answer);
    }

    private int answer(Engine engine) {
        var autopsy = new Diagnosis(engine).of(container);
        var report = DiagnoseReport.of(autopsy);
        if (markdown) {
            console.out().print(MarkdownReport.of(autopsy));
        } else if (options.json) {
            console.json(report);
        } else {
            new DiagnoseText(report).print(console.out());
        }
        return ExitStatus.DONE;
    }
}
