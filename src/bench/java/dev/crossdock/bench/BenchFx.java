package dev.crossdock.bench;

import javafx.application.Platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** JavaFX without a display, for what is measured of a window. */
final class BenchFx {
    private static final long LOOK = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static boolean started;

    private BenchFx() {}

    /** Starts JavaFX, once. */
    static synchronized void start() throws InterruptedException {
        if (started) {
            return;
        }
        started = true;
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var running = new CountDownLatch(1);
        Platform.startup(running::countDown);
        Platform.setImplicitExit(false);
        running.await();
    }

    /** Calls something on the JavaFX thread and returns its result. */
    static <T> T onFx(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until a condition holds, asked on the JavaFX thread every millisecond; not forever. */
    static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!onFx(condition)) {
            if (Instant.now().isAfter(end)) {
                throw new TimeoutException("waited in vain");
            }
            LockSupport.parkNanos(LOOK);
        }
    }
}
