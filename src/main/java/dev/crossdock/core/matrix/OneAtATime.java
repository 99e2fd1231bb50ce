package dev.crossdock.core.matrix;

import dev.crossdock.core.platform.Platform;

/** Hands on what several threads tell, one after the other. */
record OneAtATime(MatrixProgress progress) implements MatrixProgress {

    @Override
    public synchronized void pulling(Platform platform, double done) {
        progress.pulling(platform, done);
    }

    @Override
    public synchronized void running(Platform platform) {
        progress.running(platform);
    }

    @Override
    public synchronized void ended(MatrixRun run) {
        progress.ended(run);
    }
}
