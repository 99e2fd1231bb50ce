package dev.crossdock.docker;

import java.util.concurrent.locks.LockSupport;

/**
 * Has a reader that is faster than its engine wait a moment now and then. An engine writes each
 * line of a log by itself: whoever takes every one as soon as it is there is woken for every one,
 * and the engine wakes him. A little later a hundred are there at once. With this a million lines
 * take two thirds of the time, on both sides' CPUs.
 */
final class Pace {
    private static final int READS = 64;

    /** What is there already is read in less than that, each; nanoseconds. */
    private static final long WAITED = 600;

    /** Who waits longer for each has no hurry; nanoseconds. */
    private static final long SLOW = 10_000;

    /** Shorter than an engine takes to fill the socket, and than anybody could see. */
    private static final long MOMENT = 100_000;

    private int reads;
    private long since = System.nanoTime();

    /** To be called before each read. */
    void keep() {
        reads++;
        if (reads < READS) {
            return;
        }
        long each = (System.nanoTime() - since) / READS;
        if (each > WAITED && each < SLOW) {
            LockSupport.parkNanos(MOMENT);
        }
        reads = 0;
        since = System.nanoTime();
    }
}
