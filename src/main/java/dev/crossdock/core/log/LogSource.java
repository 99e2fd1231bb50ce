package dev.crossdock.core.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One container's part in a store: what it prints, and the marks of its starts and ends, each at
 * its place among its own lines. One thread writes lines, others may tell of marks.
 */
public final class LogSource {

    private final LogStore store;
    private final LogMerge merge;
    private final int index;
    private final Queue<Announced> announced = new ArrayDeque<>();

    /** From when on lines belong to a start that has no place yet. */
    private long nextStart = Long.MAX_VALUE;

    /**
     * @param from lines of that age stand behind it
     */
    private record Announced(LogMark mark, long from) {}

    /**
     * @param index its place among the sources of the store, from 0
     */
    LogSource(LogStore store, LogMerge merge, int index) {
        this.store = store;
        this.merge = merge;
        this.index = index;
    }

    /** Its place among the sources of the store, from 0. */
    public int index() {
        return index;
    }

    LogStore store() {
        return store;
    }

    /** Puts a mark after the newest line. */
    public synchronized void mark(LogMark mark) {
        place(mark);
        store.changed();
    }

    /**
     * Tells of a start whose place is still to come: before the first line that is younger.
     *
     * @param from from when on the lines may be of that run; not before what was announced before
     */
    public synchronized void announce(LogMark.Started start, Instant from) {
        announced.add(new Announced(start, LogLine.nanos(from)));
        nextStart = Math.min(nextStart, LogLine.nanos(from));
    }

    /**
     * Tells of an end whose place is still to come: before the next start, as the last lines of a
     * run may be a little younger than its end.
     */
    public synchronized void announce(LogMark.Ended end) {
        announced.add(new Announced(end, Long.MAX_VALUE));
    }

    /** Puts what was announced after the newest line: nothing older will come. */
    public synchronized void placeAnnounced() {
        boolean any = !announced.isEmpty();
        while (!announced.isEmpty()) {
            place(announced.remove().mark);
        }
        nextStart = Long.MAX_VALUE;
        if (any) {
            store.changed();
        }
    }

    /** What comes is from before now, until {@link #caughtUp}: other sources' lines wait for it. */
    void fallsBehind() {
        merge.fallsBehind(this);
    }

    /** All that it printed until now has come, or will not. */
    void caughtUp() {
        merge.caughtUp(this);
    }

    /** Whether its lines wait for those of others, so that no more of them are read. */
    boolean isHeldUp() {
        return merge.isFull(this);
    }

    /**
     * @param flags a {@link LineKind}'s ordinal and the bits of {@link LogChunk}
     * @param time nanoseconds since 1970, or {@link LogLine#NO_TIME}
     */
    void append(int flags, long time, byte[] from, int offset, int length) {
        merge.awaitRoom(this);
        synchronized (this) {
            if (time >= nextStart) {
                placeStarts(time);
            }
            merge.take(this, flags, time, from, offset, length);
        }
    }

    private void placeStarts(long time) {
        while (nextStart <= time) {
            Announced placed;
            do {
                placed = announced.remove();
                place(placed.mark);
            } while (placed.from > time);
            nextStart = announced.stream().mapToLong(Announced::from).min().orElse(Long.MAX_VALUE);
        }
    }

    private void place(LogMark mark) {
        merge.take(this, mark);
    }
}
