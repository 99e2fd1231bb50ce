package dev.crossdock.core.matrix;

import dev.crossdock.core.platform.Platform;

/** Is told of a matrix as it goes, on any thread but never on two at once. */
@FunctionalInterface
public interface MatrixProgress {

    /**
     * A variant that was not here is being pulled.
     *
     * @param done 0 to 1; -1 as long as it is not known how much there is
     */
    default void pulling(Platform platform, double done) {}

    /** A platform's container is about to be made and started. */
    default void running(Platform platform) {}

    /** A platform is done with, well or not; in the order of ending. */
    void ended(MatrixRun run);
}
