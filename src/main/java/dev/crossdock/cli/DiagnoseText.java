package dev.crossdock.cli;

import dev.crossdock.cli.DiagnoseReport.FindingBlock;
import dev.crossdock.cli.DiagnoseReport.RemedyBlock;
import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** The same for people: the answer first, then what it stands on, then what helps. */
record DiagnoseText(DiagnoseReport report) {

    private static final String INDENT = "    ";

    void print(PrintStream out) {
        out.println(head());
        var answer = report.findings().getFirst();
        out.println();
        out.println(Words.get("cli.diagnose.sure", answer.title(), percent(answer)));
        out.println(answer.explanation());
        out.println();
        new TextTable(
                        answer.evidence().stream()
                                .map(e -> List.of("  " + place(e), oneLine(e.text())))
                                .toList())
                .print(out);
        answer.remedies().forEach(remedy -> print(remedy, out));
        var others = report.findings().subList(1, report.findings().size());
        if (!others.isEmpty()) {
            out.println();
            out.println(Words.get("cli.diagnose.others"));
            others.forEach(
                    f -> out.println("  " + Words.get("cli.diagnose.sure", f.title(), percent(f))));
        }
    }

    private String head() {
        var c = report.container();
        var code = report.exit().code();
        var state =
                code == null
                        ? Words.get("cli.diagnose.state", report.exit().status())
                        : ExitCode.sentence(code);
        return Words.get("cli.diagnose.head", c.name(), c.image(), c.platform(), state);
    }

    private static void print(RemedyBlock remedy, PrintStream out) {
        out.println();
        out.println("> " + remedy.title());
        if (remedy.command() != null) {
            out.println(
                    remedy.command().stream()
                            .map(Quoting.LITERAL::quote)
                            .collect(Collectors.joining(" ", INDENT, "")));
        }
    }

    private static String place(DiagnoseReport.EvidenceBlock evidence) {
        return evidence.line() == null
                ? evidence.source()
                : evidence.source() + ":" + evidence.line();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String percent(FindingBlock finding) {
        return Math.round(finding.confidence() * 100) + " %";
    }
}
