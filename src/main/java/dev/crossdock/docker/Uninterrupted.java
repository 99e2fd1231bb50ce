package dev.crossdock.docker;

import dev.crossdock.core.engine.CallThreads;
import dev.crossdock.core.engine.EngineException;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does what must not stop halfway: an interrupt is kept for after it. For short work only. */
final class Uninterrupted {
    private Uninterrupted() {}

    /**
     * Does it on a thread of its own and waits for its end, come what may.
     *
     * @throws EngineException what the work fails with
     */
    static <T> T call(Callable<T> work) {
        var task = new FutureTask<>(work);
        CallThreads.of(task).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
