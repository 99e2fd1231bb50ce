package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Brings the lines of several containers into the order of their times. While the older part of a
 * log is read, the lines of the others are held until it is known what stands before them; from
 * then on each goes on at once. The lines of one container keep their order whatever their times.
 */
final class LogMerge {

    /** So much is held of one source; then its reader waits for the others. */
    private static final long MOST_HELD = 4 << 20;

    /** What a line that is held takes besides its bytes, about. */
    private static final int OVERHEAD = 64;

    private static final byte[] NOTHING = {};

    private final LogStore store;
    private final List<Lane> lanes = new ArrayList<>();

    /** How many are behind, or have lines that are held. */
    private int busy;

    private static final class Lane {
        private final Queue<Entry> held = new ArrayDeque<>();
        private long bytes;

        /** Too much is held, and until it is half of that. */
        private boolean full;

        private long latest = LogLine.NO_TIME;
        private boolean behind;

        /** A line of that age or younger is no older part of the log. */
        private long present;
    }

    /**
     * A line or a mark.
     *
     * @param time that it is put in order by
     */
    private record Entry(
            int source, int flags, long time, long printed, byte[] bytes, @Nullable LogMark mark) {}

    LogMerge(LogStore store) {
        this.store = store;
    }

    /** Adds a source and gives its index. */
    synchronized int add() {
        lanes.add(new Lane());
        return lanes.size() - 1;
    }

    synchronized void fallsBehind(LogSource source) {
        var lane = lanes.get(source.index());
        lane.behind = true;
        lane.present = LogLine.nanos(Instant.now());
        busy();
    }

    synchronized void caughtUp(LogSource source) {
        lanes.get(source.index()).behind = false;
        goOn();
    }

    /**
     * Waits while too much of a source is held. Whoever is interrupted waits no longer: no line is
     * lost, but one may be out of order.
     */
    synchronized void awaitRoom(LogSource source) {
        var lane = lanes.get(source.index());
        while (lane.full && isAnotherBehind(lane)) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                lane.behind = false;
                emitAll(lane);
                return;
            }
        }
    }

    /** Whether a source's reader waits, or would. */
    synchronized boolean isFull(LogSource source) {
        return lanes.get(source.index()).full;
    }

    synchronized void take(
            LogSource source, int flags, long time, byte[] from, int offset, int length) {
        var lane = lanes.get(source.index());
        if (time != LogLine.NO_TIME) {
            lane.latest = time;
            if (lane.behind && time >= lane.present) {
                caughtUp(source);
            }
        }
        if (busy == 0 || lanes.size() == 1) {
            store.add(source.index(), flags, time, from, offset, length);
            return;
        }
        var bytes = Arrays.copyOfRange(from, offset, offset + length);
        hold(lane, new Entry(source.index(), flags, lane.latest, time, bytes, null));
    }

    synchronized void take(LogSource source, LogMark mark) {
        var lane = lanes.get(source.index());
        long at = LogLine.nanos(mark.at());
        if (busy == 0 || lanes.size() == 1) {
            store.place(source.index(), mark);
            return;
        }
        hold(lane, new Entry(source.index(), 0, Math.max(at, lane.latest), at, NOTHING, mark));
    }

    private void hold(Lane lane, Entry entry) {
        lane.held.add(entry);
        lane.bytes += entry.bytes.length + OVERHEAD;
        lane.full |= lane.bytes > MOST_HELD;
        goOn();
    }

    private boolean isAnotherBehind(Lane lane) {
        for (var other : lanes) {
            if (other != lane && other.behind && other.held.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Hands on all that nothing can come before any more. */
    private void goOn() {
        boolean any = false;
        for (var next = oldest(); next != null; next = oldest()) {
            emit(next);
            any = true;
        }
        if (any) {
            store.changed();
        }
        busy();
        boolean room = false;
        for (var lane : lanes) {
            if (lane.full && lane.bytes < MOST_HELD / 2) {
                lane.full = false;
                room = true;
            }
        }
        if (room) {
            notifyAll(); // seldom: of twenty readers nineteen would be woken for every line
        }
    }

    private void busy() {
        int count = 0;
        for (var lane : lanes) {
            count += lane.behind || !lane.held.isEmpty() ? 1 : 0;
        }
        busy = count;
    }

    /** The lane with the oldest line; null where one is awaited that may be older. */
    private @Nullable Lane oldest() {
        Lane oldest = null;
        for (var lane : lanes) {
            var first = lane.held.peek();
            if (first == null) {
                if (lane.behind) {
                    return null;
                }
            } else if (oldest == null || first.time < oldest.held.element().time) {
                oldest = lane;
            }
        }
        return oldest;
    }

    private void emitAll(Lane lane) {
        while (!lane.held.isEmpty()) {
            emit(lane);
        }
        goOn();
    }

    private void emit(Lane lane) {
        var entry = lane.held.remove();
        lane.bytes -= entry.bytes.length + OVERHEAD;
        if (entry.mark != null) {
            store.place(entry.source, entry.mark);
        } else {
            store.add(entry.source, entry.flags, entry.printed, entry.bytes, 0, entry.bytes.length);
        }
    }
}
