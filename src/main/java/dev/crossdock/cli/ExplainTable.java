package dev.crossdock.cli;

import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.Secrecy;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The same for people: a line a thing that was asked for. */
record ExplainTable(ExplainReport report, RunSpec spec) {

    void print(PrintStream out) {
        var rows = new ArrayList<List<String>>();
        row(rows, "image", report.image());
        row(rows, "platform", report.platform());
        row(rows, "name", report.name());
        row(rows, "entrypoint", words(report.entrypoint()));
        row(rows, "command", words(report.command()));
        Secrecy.DOTS
                .applyTo(spec)
                .environment()
                .forEach(
                        e ->
                                row(
                                        rows,
                                        "env",
                                        e.value() == null ? e.name() : e.name() + "=" + e.value()));
        spec.ports().forEach(port -> row(rows, "port", port.text()));
        spec.mounts().forEach(mount -> row(rows, "mount", mount.flag() + " " + mount.text()));
        row(rows, "other", words(report.other()));
        row(rows, "ignored", report.ignored());
        new TextTable(rows).print(out);
        out.println();
        out.println(DockerRun.wrapped(spec, Secrecy.DOTS, 80));
        report.problems().forEach(problem -> out.println(problem.message()));
    }

    private static void row(List<List<String>> rows, String key, @Nullable String value) {
        if (value != null) {
            rows.add(List.of(Words.get("cli.explain.row." + key), value));
        }
    }

    private static @Nullable String words(@Nullable List<String> words) {
        return words == null || words.isEmpty() ? null : String.join(" ", words);
    }
}
