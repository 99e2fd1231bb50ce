package dev.crossdock.core.matrix;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * All runs of one matrix.
 *
 * @param runs in the order asked
 * @param baseline what the times are compared with; null where that platform is not among them
 */
public record MatrixResult(
        MatrixRequest request, List<MatrixRun> runs, @Nullable Platform baseline) {

    public MatrixResult {
        runs = List.copyOf(runs);
    }

    /** Whether every run came to its end, and to the same: exit code and standard output. */
    public boolean same() {
        return runs.stream().allMatch(run -> run.endedLike(runs.getFirst()));
    }

    /** Whether nothing differs and nothing failed. */
    public boolean inOrder() {
        return same() && runs.stream().allMatch(MatrixRun::succeeded);
    }

    /** Whether a run and the baseline both had the engine to themselves, so that times compare. */
    public boolean alone(MatrixRun run) {
        return run.platform().equals(baseline)
                || !run.shared()
                        && runs.stream()
                                .filter(each -> each.platform().equals(baseline))
                                .noneMatch(MatrixRun::shared);
    }

    /** A run's time over the baseline's; empty where one of the two did not end by itself. */
    public Optional<Double> ratio(MatrixRun run) {
        return runs.stream()
                .filter(each -> each.platform().equals(baseline))
                .findFirst()
                .flatMap(run::ratioTo);
    }
}
