package dev.crossdock.cli;

import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same for people. */
record MatrixTable(MatrixResult result) {

    private static final int CHARACTERS = 60;

    void print(PrintStream out) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Words.get("cli.platforms.column.platform"),
                        Words.get("cli.platforms.column.runs"),
                        Words.get("cli.matrix.column.exit"),
                        Words.get("cli.matrix.column.time"),
                        Words.get("cli.matrix.column.ratio"),
                        Words.get("cli.matrix.column.output")));
        result.runs().forEach(run -> rows.add(row(run)));
        new TextTable(rows).print(out);
        out.println();
        for (var run : result.runs()) {
            var finding = run.finding();
            var why = finding == null ? run.trouble() : finding.title();
            if (!why.isEmpty()) {
                out.println(Words.get("cli.matrix.why", run.platform(), why));
            }
        }
        if (result.runs().stream()
                .anyMatch(run -> result.ratio(run).isPresent() && !result.alone(run))) {
            out.println(Words.get("cli.matrix.shared"));
        }
        out.println(Words.get(result.same() ? "cli.matrix.same" : "cli.matrix.differ"));
    }

    private List<String> row(MatrixRun run) {
        return List.of(
                run.platform().toString(),
                runs(run.runs()),
                run.exit() == null ? "-" : run.exit().toString(),
                run.exit() == null ? "-" : Words.get("cli.matrix.millis", run.whole().toMillis()),
                result.ratio(run).map(ratio -> ratio(ratio, result.alone(run))).orElse("-"),
                firstLine(run.stdout().text()));
    }

    private static String ratio(double ratio, boolean alone) {
        return String.format(Locale.ROOT, alone ? "%.2f ×" : "~%.2f ×", ratio);
    }

    private static String runs(RunsHow runs) {
        return switch (runs) {
            case RunsHow.Native n -> Words.get("cli.platforms.native");
            case RunsHow.Emulated(Emulator by) -> Words.get("cli.platforms.emulated", by.label());
            case RunsHow.Unavailable u -> Words.get("cli.platforms.unavailable");
            case RunsHow.NotProbed p -> Words.get("cli.platforms.not-probed");
        };
    }

    private static String firstLine(String text) {
        var lines = text.strip().lines().toList();
        if (lines.isEmpty()) {
            return "";
        }
        var first = lines.getFirst();
        boolean more = lines.size() > 1 || first.length() > CHARACTERS;
        return first.substring(0, Math.min(first.length(), CHARACTERS)) + (more ? "…" : "");
    }
}
