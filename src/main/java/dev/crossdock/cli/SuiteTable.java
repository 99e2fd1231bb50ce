package dev.crossdock.cli;

import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The same for people: a row a test, a column a platform. */
record SuiteTable(List<Judgement> all) {

    private static final String PASSED = "✓";
    private static final String FAILED = "✗";

    void print(PrintStream out) {
        var platforms = platforms();
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of(Words.get("cli.matrix.suite.column.test")));
        platforms.forEach(platform -> head.add(platform.toString()));
        rows.add(head);
        for (var judged : all) {
            var row = new ArrayList<>(List.of(judged.command().name()));
            platforms.forEach(platform -> row.add(cell(judged, platform)));
            rows.add(row);
        }
        new TextTable(rows).print(out);
        out.println();
        all.forEach(judged -> failures(judged, out));
        out.println(conclusion(platforms.size()));
    }

    private List<Platform> platforms() {
        return all.stream()
                .flatMap(judged -> judged.runs().stream())
                .map(each -> each.run().platform())
                .distinct()
                .toList();
    }

    private static String cell(Judgement judged, Platform platform) {
        return judged.runs().stream()
                .filter(each -> each.run().platform().equals(platform))
                .map(each -> each.ok() ? PASSED : FAILED)
                .findFirst()
                .orElse("-");
    }

    private static void failures(Judgement judged, PrintStream out) {
        for (var each : judged.runs()) {
            var test = judged.command().name();
            for (var miss : each.misses()) {
                out.println(
                        Words.get("cli.matrix.suite.failed", test, each.run().platform(), miss));
            }
            if (!each.cause().isEmpty()) {
                out.println("  " + Words.get("cli.matrix.suite.why", each.cause()));
            }
        }
    }

    private String conclusion(int platforms) {
        var runs = all.stream().flatMap(judged -> judged.runs().stream()).toList();
        long failed = runs.stream().filter(each -> !each.ok()).count();
        return failed == 0
                ? Words.get("cli.matrix.suite.ok", all.size(), platforms)
                : Words.get("cli.matrix.suite.not-ok", failed, runs.size());
    }
}
