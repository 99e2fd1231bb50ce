package dev.crossdock.cli;

import dev.crossdock.cli.CheckBlock.FindingBlock;
import dev.crossdock.cli.CheckBlock.StageBlock;
import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.text.Words;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The same for people: the table of stages, what was found, and what can be built. */
record CheckTable(CheckBlock report) {

    void print(PrintStream out) {
        out.println(report.dockerfile());
        out.println();
        if (!report.stages().isEmpty()) {
            var rows = new ArrayList<List<String>>();
            rows.add(headings());
            report.stages().forEach(stage -> rows.add(row(stage)));
            new TextTable(rows).print(out);
            out.println();
        }
        report.findings().forEach(finding -> print(out, finding));
        out.println(
                report.buildable().isEmpty()
                        ? Words.get("cli.check.builds-nothing")
                        : Words.get("cli.check.builds", String.join(", ", report.buildable())));
    }

    /** What the builder says by itself, where it says something. */
    static void print(PrintStream out, List<BuilderCheck> theirs) {
        if (theirs.isEmpty()) {
            return;
        }
        out.println();
        out.println(Words.get("cli.check.builder"));
        for (var one : theirs) {
            out.println(Words.get("cli.check.builder-line", one.line(), one.name(), one.message()));
            one.url().lines().forEach(url -> out.println("    " + url));
        }
    }

    private List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add(Words.get("cli.check.column.line"));
        headings.add(Words.get("cli.check.column.stage"));
        headings.add(Words.get("cli.check.column.from"));
        headings.addAll(report.platforms());
        return headings;
    }

    private List<String> row(StageBlock stage) {
        var row = new ArrayList<String>();
        row.add(String.valueOf(stage.line()));
        row.add(name(stage));
        row.add(stage.from());
        report.platforms().forEach(platform -> row.add(cell(stage, platform)));
        return row;
    }

    private static String name(StageBlock stage) {
        if (stage.index() == null) {
            return Words.get("cli.check.files");
        }
        return stage.name() == null ? String.valueOf(stage.index()) : stage.name();
    }

    private static String cell(StageBlock stage, String platform) {
        if (!stage.needed()) {
            return Words.get("cli.check.not-needed");
        }
        if (stage.available() == null) {
            return stage.error() == null ? "" : "?";
        }
        if (stage.missing().contains(platform)) {
            return Words.get("cli.check.missing");
        }
        return stage.available().contains(platform)
                ? Words.get("cli.check.there")
                : Words.get("cli.check.not-asked");
    }

    private static void print(PrintStream out, FindingBlock finding) {
        var platform = finding.platform() == null ? "" : " " + finding.platform();
        out.println(
                Words.get(
                        "cli.check.finding",
                        finding.line(),
                        finding.severity(),
                        finding.id() + platform,
                        finding.message()));
        finding.fix().lines().forEach(line -> out.println("    " + line));
        out.println();
    }
}
