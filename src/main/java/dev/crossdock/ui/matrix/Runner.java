package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.matrix.Matrix;
import dev.crossdock.core.matrix.MatrixProgress;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.platform.PlatformSupport;

import java.util.Collection;

/** Runs a matrix; blocks until all is done. */
@FunctionalInterface
interface Runner {
    /** On the engine itself. */
    Runner REAL =
            (engine, known, request, progress) ->
                    new Matrix(engine, new PlatformSurvey(engine.probe(), known))
                            .run(request, progress);

    /**
     * @param known what was probed on this engine
     */
    MatrixResult run(
            Engine engine,
            Collection<PlatformSupport> known,
            MatrixRequest request,
            MatrixProgress progress);
}
