package dev.crossdock.bench;

import javafx.application.Platform;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the JavaFX thread keeps others waiting: a little task is given to it, and as soon as it
 * is done, a millisecond later, the next one.
 */
final class FxStalls implements AutoCloseable {
    private static final long BETWEEN = 1_000_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread = new Thread(this::watch, "bench-stalls");
    private double[] waits = new double[1024];
    private int count;

    FxStalls() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!over.get()) {
            int before = count();
            long given = System.nanoTime();
            Platform.runLater(
                    () -> {
                        add((System.nanoTime() - given) / NANOS_PER_MILLI);
                        LockSupport.unpark(thread);
                    });
            while (count() == before && !over.get()) {
                LockSupport.park();
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }

    private synchronized void add(double wait) {
        if (count == waits.length) {
            waits = Arrays.copyOf(waits, count * 2);
        }
        waits[count++] = wait;
    }

    private synchronized int count() {
        return count;
    }

    /** All waits so far, in milliseconds. */
    synchronized double[] waits() {
        return Arrays.copyOf(waits, count);
    }

    @Override
    public void close() {
        over.set(true);
        LockSupport.unpark(thread);
    }
}
