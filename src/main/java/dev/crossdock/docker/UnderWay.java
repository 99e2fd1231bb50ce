package dev.crossdock.docker;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The threads that have something in the engine which they will take out again. */
final class UnderWay {
    private static final Duration TIDYING = Duration.ofSeconds(3);

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Phaser busy = new Phaser(1);

    /** The calling thread begins; {@link #leave} follows, come what may. */
    void enter() {
        threads.add(Thread.currentThread());
        busy.register();
    }

    void leave() {
        busy.arriveAndDeregister();
        threads.remove(Thread.currentThread());
    }

    /** Cancels what is under way and gives it a moment to remove what it made. */
    void close() {
        threads.forEach(Thread::interrupt);
        try {
            busy.awaitAdvanceInterruptibly(
                    busy.arrive(), TIDYING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // The engine does not answer: the next Crossdock removes what was abandoned.
        }
    }
}
