package dev.crossdock;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what another process or thread is about to do. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(20);

    private Eventually() {}

    /**
     * Waits until it holds.
     *
     * @param what for the failure's text
     * @throws AssertionError when it does not in half a minute
     */
    public static void holds(String what, Callable<Boolean> condition) throws Exception {
        holds(() -> what, condition);
    }

    /** The same with a text that is made when it is needed. */
    public static void holds(Supplier<String> what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still not so: " + what.get());
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }
}
