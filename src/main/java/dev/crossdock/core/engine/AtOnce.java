package dev.crossdock.core.engine;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Asks engines and registries several things at once. */
public final class AtOnce {
    private AtOnce() {}

    /**
     * The answers, in the order of the questions.
     *
     * @param most so many questions are open at a time
     * @throws EngineException the first failure, or {@link EngineFailure.Cancelled} when
     *     interrupted; what is still open then is interrupted too
     */
    public static <Q, A> List<A> each(int most, Collection<Q> questions, Function<Q, A> ask) {
        var places = new Semaphore(most);
        try (var threads = CallThreads.forEach()) {
            var open =
                    questions.stream()
                            .map(q -> threads.submit(() -> inTurn(places, q, ask)))
                            .toList();
            try {
                return open.stream().map(AtOnce::result).toList();
            } finally {
                open.forEach(future -> future.cancel(true));
            }
        }
    }

    private static <Q, A> A inTurn(Semaphore places, Q question, Function<Q, A> ask)
            throws InterruptedException {
        places.acquire();
        try {
            return ask.apply(question);
        } finally {
            places.release();
        }
    }

    /**
     * Waits for what was asked.
     *
     * @throws EngineException what it failed with, or {@link EngineFailure.Cancelled} when
     *     interrupted
     */
    public static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
