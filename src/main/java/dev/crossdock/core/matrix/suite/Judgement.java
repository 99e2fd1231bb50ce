package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a command did what was expected of it.
 *
 * @param runs in the order of the result
 */
public record Judgement(SuiteCommand command, MatrixResult result, List<Judged> runs) {

    /** So much of a line is quoted. */
    private static final int QUOTED = 80;

    /**
     * One platform.
     *
     * @param misses a sentence for each thing that is not as expected
     */
    public record Judged(MatrixRun run, List<String> misses) {

        public Judged {
            misses = List.copyOf(misses);
        }

        public boolean ok() {
            return misses.isEmpty();
        }

        /** Why it failed, in a sentence; empty where nothing is wrong, or nobody knows why. */
        public String cause() {
            var finding = run.finding();
            return ok() ? "" : finding == null ? run.trouble() : finding.title();
        }
    }

    public Judgement {
        runs = List.copyOf(runs);
    }

    /** Judges what came of a command. */
    public static Judgement of(SuiteCommand command, MatrixResult result) {
        return new Judgement(
                command,
                result,
                result.runs().stream()
                        .map(run -> new Judged(run, misses(command.expected(), run, result)))
                        .toList());
    }

    /** A matrix without any run passes nothing. */
    public boolean ok() {
        return !runs.isEmpty() && runs.stream().allMatch(Judged::ok);
    }

    private static List<String> misses(Expectation wanted, MatrixRun run, MatrixResult result) {
        var exit = run.exit();
        if (exit == null) {
            return List.of(Words.get("suite.miss.not-run"));
        }
        var misses = new ArrayList<String>();
        wanted.exit()
                .on(run.platform())
                .filter(code -> !code.equals(exit))
                .ifPresent(code -> misses.add(Words.get("suite.miss.exit", code, exit)));
        var out = run.stdout().text();
        if (wanted.stdout() != null) {
            wanted.stdout()
                    .on(run.platform())
                    .filter(text -> !text.equals(out) && !text.equals(SecretShapes.hide(out)))
                    .ifPresent(text -> misses.add(difference(text, out)));
        }
        wanted.contains().stream()
                .filter(text -> !out.contains(text))
                .forEach(text -> misses.add(Words.get("suite.miss.contains", quoted(text))));
        if (wanted.same()) {
            baseline(result).flatMap(base -> unlike(base, run)).ifPresent(misses::add);
        }
        return misses;
    }

    private static Optional<MatrixRun> baseline(MatrixResult result) {
        return result.runs().stream()
                .filter(run -> run.platform().equals(result.baseline()))
                .findFirst()
                .or(() -> result.runs().stream().findFirst());
    }

    private static Optional<String> unlike(MatrixRun base, MatrixRun run) {
        if (base.exit() == null) {
            return Optional.of(Words.get("suite.miss.no-baseline", base.platform()));
        }
        if (!base.exit().equals(run.exit())) {
            return Optional.of(
                    Words.get("suite.miss.same-exit", run.exit(), base.platform(), base.exit()));
        }
        return base.stdout().text().equals(run.stdout().text())
                ? Optional.empty()
                : Optional.of(
                        Words.get(
                                "suite.miss.same",
                                base.platform(),
                                difference(base.stdout().text(), run.stdout().text())));
    }

    /** The first line that is another one. */
    private static String difference(String wanted, String came) {
        if (came.isEmpty()) {
            return Words.get("suite.miss.nothing", quoted(wanted.lines().findFirst().orElse("")));
        }
        var expected = wanted.lines().toList();
        var lines = came.lines().toList();
        for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
            if (!expected.get(i).equals(lines.get(i))) {
                return Words.get(
                        "suite.miss.line", i + 1, quoted(expected.get(i)), quoted(lines.get(i)));
            }
        }
        if (expected.size() > lines.size()) {
            return Words.get("suite.miss.ends", lines.size(), quoted(expected.get(lines.size())));
        }
        return expected.size() < lines.size()
                ? Words.get(
                        "suite.miss.goes-on", expected.size(), quoted(lines.get(expected.size())))
                : Words.get("suite.miss.line-ends");
    }

    /** Short, on one line, and without secrets. */
    private static String quoted(String text) {
        var line = SecretShapes.hide(text).replaceAll("\\p{Cntrl}", "␣").strip();
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED - 1) + "…";
    }
}
