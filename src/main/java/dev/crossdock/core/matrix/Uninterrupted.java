package dev.crossdock.core.matrix;

import dev.crossdock.core.engine.EngineException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tidies up come what may: an interrupt is kept for after it, and a failure is only logged. */
final class Uninterrupted {

    private static final Logger LOG = LoggerFactory.getLogger(Uninterrupted.class);

    private Uninterrupted() {}

    /** For short work only. */
    static void run(Runnable work) {
        var thread = Thread.ofVirtual().name("crossdock-matrix-tidy").start(() -> tried(work));
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (EngineException e) {
            LOG.warn("Something of a matrix was left behind: {}", e.failure().sentence());
        }
    }
}
