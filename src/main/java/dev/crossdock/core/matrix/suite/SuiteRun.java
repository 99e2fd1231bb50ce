package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.matrix.Matrix;
import dev.crossdock.core.matrix.MatrixProgress;
import dev.crossdock.core.matrix.MatrixRun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs a suite: one command after the other, each on all platforms. */
public final class SuiteRun {

    private final Matrix matrix;
    private final Duration limit;
    private final int atOnce;

    /**
     * @param limit how long one command may take on one platform
     * @param atOnce how many platforms run at a time, as in {@link
     *     dev.crossdock.core.matrix.MatrixRequest}
     */
    public SuiteRun(Matrix matrix, Duration limit, int atOnce) {
        this.matrix = matrix;
        this.limit = limit;
        this.atOnce = atOnce;
    }

    /**
     * Runs it all; meant for a virtual thread, whose interrupt ends it.
     *
     * @param progress tells of one command's runs
     * @return a judgement for each command, in order
     * @throws EngineException as {@link Matrix#run}
     */
    public List<Judgement> of(Suite suite, Function<SuiteCommand, MatrixProgress> progress) {
        var all = new ArrayList<Judgement>();
        var rest = suite;
        for (var command : suite.commands()) {
            var result = matrix.run(rest.request(command, limit, atOnce), progress.apply(command));
            all.add(Judgement.of(command, result));
            // the registry is asked once which platforms there are
            rest =
                    rest.on(
                            suite.image(),
                            result.runs().stream().map(MatrixRun::platform).toList(),
                            suite.baseline());
        }
        return all;
    }
}
