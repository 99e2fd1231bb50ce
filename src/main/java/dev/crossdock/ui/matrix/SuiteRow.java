package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.matrix.suite.SuiteCommand;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * One test of a suite, as far as it has been run.
 *
 * @param trial its run, which can be looked at; null before
 * @param judged what is thought of it; null before its end
 */
record SuiteRow(SuiteCommand test, @Nullable Trial trial, @Nullable Judgement judged) {

    static SuiteRow waiting(SuiteCommand test) {
        return new SuiteRow(test, null, null);
    }

    SuiteRow running(Trial now) {
        return new SuiteRow(test, now, null);
    }

    SuiteRow judged(Judgement how) {
        return new SuiteRow(test, trial, how);
    }

    /**
     * What is thought of one platform; empty as long as it has not ended there. Before all have
     * ended it is judged by itself.
     */
    Optional<Judgement.Judged> on(Platform platform) {
        return judged == null
                ? lane(platform).map(Lane::run).map(this::alone)
                : judged.runs().stream()
                        .filter(each -> each.run().platform().equals(platform))
                        .findFirst();
    }

    private Judgement.Judged alone(MatrixRun run) {
        var request = trial.boardProperty().get().request();
        return Judgement.of(test, new MatrixResult(request, List.of(run), null)).runs().getFirst();
    }

    /** How far it is there; empty before its turn. */
    Optional<Lane> lane(Platform platform) {
        return trial == null
                ? Optional.empty()
                : trial.boardProperty().get().lanes().stream()
                        .filter(lane -> lane.platform().equals(platform))
                        .findFirst();
    }
}
