package dev.crossdock.cli;

import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.RunsHow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** The document of {@code crossdock matrix}; its field names are a contract. */
record MatrixReport(
        String image,
        List<String> command,
        @Nullable String baseline,
        List<RunBlock> runs,
        boolean same) {

    /**
     * @param millis from asking for the start to the end
     * @param programMillis without the container's start, by the engine's clock; null where it
     *     cannot be told
     * @param shared whether others ran at the same time, which may have made it slower
     * @param why a sentence, where it failed
     * @param cut whether more was printed than is kept
     */
    record RunBlock(
            String platform,
            String runs,
            @Nullable String emulator,
            @Nullable Integer exit,
            long millis,
            @Nullable Double programMillis,
            boolean shared,
            String stdout,
            String stderr,
            boolean cut,
            @Nullable String cause,
            @Nullable String why,
            @Nullable Double ratio) {}

    static MatrixReport of(MatrixResult result) {
        var request = result.request();
        return new MatrixReport(
                request.image(),
                request.command(),
                result.baseline() == null ? null : result.baseline().toString(),
                result.runs().stream().map(run -> block(run, result)).toList(),
                result.same());
    }

    static RunBlock block(MatrixRun run, MatrixResult result) {
        var how = run.runs();
        var finding = run.finding();
        return new RunBlock(
                run.platform().toString(),
                how.canRun() ? how.id() : new RunsHow.Unavailable("").id(),
                how instanceof RunsHow.Emulated(Emulator by) ? by.id() : null,
                run.exit(),
                run.whole().toMillis(),
                millis(run.program()),
                run.shared(),
                run.stdout().text(),
                run.stderr().text(),
                run.stdout().cut() || run.stderr().cut(),
                finding == null ? null : finding.cause().id(),
                why(run, finding),
                result.ratio(run).map(MatrixReport::rounded).orElse(null));
    }

    private static @Nullable String why(MatrixRun run, @Nullable Finding finding) {
        return finding != null ? finding.title() : run.trouble().isEmpty() ? null : run.trouble();
    }

    private static @Nullable Double millis(@Nullable Duration time) {
        return time == null ? null : rounded(time.toNanos() / 1e6);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
