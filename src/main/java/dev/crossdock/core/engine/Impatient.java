package dev.crossdock.core.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls an engine that may never answer. */
public final class Impatient {
    private Impatient() {}

    /**
     * Calls on a thread of its own, and interrupts that when it takes too long.
     *
     * @throws EngineException what the call fails with, or {@link EngineFailure.TimedOut}
     */
    public static <T> T call(Duration patience, Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        var thread = CallThreads.of(task);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new EngineException(new EngineFailure.TimedOut("No answer in " + patience), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw new EngineException(
                    new EngineFailure.Refused(0, String.valueOf(e.getCause().getMessage())),
                    e.getCause());
        } finally {
            thread.interrupt();
        }
    }
}
