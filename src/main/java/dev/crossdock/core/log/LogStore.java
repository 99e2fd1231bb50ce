package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The lines of a console as the bytes that were printed, in bounded memory: when it is full, the
 * oldest go. Several threads may write, each line whole; any number read without waiting. A line
 * keeps its number for good.
 */
public final class LogStore {

    /** Holds about 700,000 lines of a usual length. */
    public static final long USUAL_BYTES = 64L << 20;

    private static final byte[] NOTHING = {};

    private final long mostBytes;
    private final NavigableMap<Long, LogMark> marks = new ConcurrentSkipListMap<>();
    private final List<OpenLine> open = new CopyOnWriteArrayList<>();
    private final Queue<Announced> announced = new ArrayDeque<>();

    /** From when on lines belong to a start that has no place yet. */
    private long nextStart = Long.MAX_VALUE;

    private volatile LogChunk[] chunks = {new LogChunk(0, 0)};
    private volatile long first;
    private volatile long lines;
    private volatile long stderrLines;
    private long marksGone;
    private volatile Runnable changed = () -> {};

    /**
     * @param from lines of that age stand behind it
     */
    private record Announced(LogMark mark, long from) {}

    /**
     * @param mostBytes of memory, tables included; at least one chunk is always kept
     */
    public LogStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * @param listener called on a writing thread after every frame that changed something; must
     *     return at once
     */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** The number of the oldest line that is still here. */
    public long first() {
        return first;
    }

    /** One more than the number of the newest line. */
    public long end() {
        var all = chunks;
        var last = all[all.length - 1];
        return last.first + last.count();
    }

    /** How many lines were printed since the last {@link #clear}, those let go included. */
    public long lines() {
        return lines;
    }

    /** How many of them came from stderr. */
    public long stderrLines() {
        return stderrLines;
    }

    /** The line of that number; null if it was let go or is not there yet. */
    public @Nullable LogLine line(long number) {
        var chunk = chunkOf(number);
        return chunk == null ? null : chunk.line((int) (number - chunk.first));
    }

    /** What a line of the kind {@link LineKind#MARK} says; null for others. */
    public @Nullable LogMark mark(long number) {
        return marks.get(number);
    }

    /** The number of the youngest mark; -1 if there is none. */
    public long lastMark() {
        var last = marks.lastEntry();
        return last == null ? -1 : last.getKey();
    }

    /** The beginnings of lines that have no end yet, such as a prompt or a progress bar. */
    public List<LogLine> open() {
        var lines = new ArrayList<LogLine>();
        for (var line : open) {
            var look = line.look();
            if (look != null) {
                lines.add(look);
            }
        }
        return lines;
    }

    /**
     * The number of the line that the container printed as its how-manieth, marks not counted.
     *
     * @param ordinal from 1
     */
    public long numberOf(long ordinal) {
        long number = ordinal - 1 + marksGone;
        for (long mark : marks.keySet()) {
            if (mark > number) {
                break;
            }
            number++;
        }
        return number;
    }

    /** Lets every line go; numbers go on. */
    public synchronized void clear() {
        long end = end();
        marksGone += marks.size();
        marks.clear();
        lines = 0;
        stderrLines = 0;
        first = end;
        chunks = new LogChunk[] {new LogChunk(end, 0)};
        changed.run();
    }

    /** Puts a mark after the newest line. */
    public synchronized void mark(LogMark mark) {
        place(mark);
        changed.run();
    }

    /**
     * Tells of a start whose place is still to come: before the first line that is younger.
     *
     * @param from from when on the lines may be of that run; not before what was announced before
     */
    public synchronized void announce(LogMark.Started start, Instant from) {
        announced.add(new Announced(start, nanos(from)));
        nextStart = Math.min(nextStart, nanos(from));
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
            changed.run();
        }
    }

    /**
     * @param flags a {@link LineKind}'s ordinal and the bits of {@link LogChunk}
     * @param time nanoseconds since 1970, or {@link LogLine#NO_TIME}
     */
    synchronized void append(int flags, long time, byte[] from, int offset, int length) {
        if (time >= nextStart) {
            placeStarts(time);
        }
        add(flags, time, from, offset, length);
    }

    private void add(int flags, long time, byte[] from, int offset, int length) {
        var all = chunks;
        var last = all[all.length - 1];
        if (!last.hasRoomFor(length)) {
            last = new LogChunk(last.first + last.count(), length);
            chunks = bounded(all, last);
        }
        int kind = flags & LogChunk.KIND;
        lines += kind == LineKind.MARK.ordinal() ? 0 : 1;
        stderrLines += kind == LineKind.STDERR.ordinal() ? 1 : 0;
        last.add(flags, time, from, offset, length);
    }

    void changed() {
        changed.run();
    }

    void add(OpenLine line) {
        open.add(line);
    }

    void remove(OpenLine line) {
        open.remove(line);
    }

    /** The chunk that has the line; null if none has. */
    @Nullable LogChunk chunkOf(long number) {
        var all = chunks;
        int low = 0;
        int high = all.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all[middle].first <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var chunk = all[low];
        return number >= chunk.first && number < chunk.first + chunk.count() ? chunk : null;
    }

    private LogChunk[] bounded(LogChunk[] all, LogChunk next) {
        long bytes = next.footprint();
        int keep = all.length;
        while (keep > 0 && bytes + all[keep - 1].footprint() <= mostBytes) {
            bytes += all[--keep].footprint();
        }
        int dropped = Math.min(keep, all.length);
        var kept = Arrays.copyOfRange(all, dropped, all.length + 1);
        kept[kept.length - 1] = next;
        if (dropped > 0) {
            first = kept[0].first;
            int before = marks.size();
            marks.keySet().removeIf(number -> number < first);
            marksGone += before - marks.size();
        }
        return kept;
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
        marks.put(end(), mark);
        add(LineKind.MARK.ordinal(), nanos(mark.at()), NOTHING, 0, 0);
    }

    private static long nanos(Instant at) {
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }
}
