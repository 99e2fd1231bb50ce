package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * One platform of a matrix under way or ended.
 *
 * @param pulled how much of its variant has been pulled, 0 to 1; -1 where that is not known
 * @param run how it ended; null before
 */
record Lane(PlatformSupport support, State state, double pulled, @Nullable MatrixRun run) {

    enum State {
        WAITING,
        PULLING,
        RUNNING,
        ENDED,
        STOPPED
    }

    static Lane waiting(PlatformSupport support) {
        return new Lane(support, State.WAITING, -1, null);
    }

    Platform platform() {
        return support.platform();
    }

    Lane pulling(double done) {
        return new Lane(support, State.PULLING, done, null);
    }

    Lane running() {
        return new Lane(support, State.RUNNING, -1, null);
    }

    /** What the matrix itself learned of how the platform runs is the newer truth. */
    Lane ended(MatrixRun how) {
        var learned =
                new PlatformSupport(platform(), how.runs(), support.machine(), support.probedAt());
        return new Lane(learned, State.ENDED, -1, how);
    }

    /** Somebody stopped the whole: what has ended stays. */
    Lane stopped() {
        return state == State.ENDED ? this : new Lane(support, State.STOPPED, -1, null);
    }

    /** Whether it printed or ended by itself, so that there is something to compare. */
    boolean comparable() {
        return run != null
                && (run.exit() != null
                        || !run.stdout().text().isEmpty()
                        || !run.stderr().text().isEmpty());
    }

    boolean succeeded() {
        return run != null && run.succeeded();
    }

    /** Whether it ran to its end. */
    boolean finished() {
        return run != null && run.exit() != null;
    }

    /** Whether others ran at the same time. */
    boolean shared() {
        return run != null && run.shared();
    }

    /** Whether the engine told when the program itself began and ended. */
    boolean timed() {
        return run != null && run.program() != null;
    }

    /**
     * How long it took; empty where it did not run to its end.
     *
     * @param program without the container's start, which must be known then
     */
    Optional<Duration> took(boolean program) {
        return run == null || run.exit() == null
                ? Optional.empty()
                : Optional.of(program && run.program() != null ? run.program() : run.whole());
    }

    /** Why it failed or did not run, as a sentence; empty where nothing is wrong. */
    String why() {
        if (run == null) {
            return "";
        }
        var finding = run.finding();
        return finding == null ? run.trouble() : finding.title();
    }
}
