package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The lines of a console as the bytes that were printed, in bounded memory: when that is full, the
 * oldest are put away in a temporary file, and when that is full too, they go. Several threads may
 * write, each line whole; any number read. A line keeps its number for good.
 */
public final class LogStore implements AutoCloseable {

    /** Holds about 250,000 lines of a usual length. */
    public static final long USUAL_MEMORY = 24L << 20;

    /** Holds about 20 million lines of a usual length. */
    public static final long USUAL_DISK = 1L << 30;

    /** So many containers can be in one. */
    public static final int MOST_SOURCES = 256;

    private static final byte[] NOTHING = {};

    private final LogShelves shelves;
    private final NavigableMap<Long, LogMark> marks = new ConcurrentSkipListMap<>();
    private final List<OpenLine> open = new CopyOnWriteArrayList<>();
    private final LogMerge merge = new LogMerge(this);
    private final Map<Integer, Long> lastMarks = new ConcurrentHashMap<>();
    private volatile long lines;
    private volatile long stderrLines;
    private volatile long gone;
    private volatile long marksPlaced;
    private long marksGone;
    private volatile boolean closed;
    private volatile Runnable changed = () -> {};

    /** A store of the usual size. */
    public LogStore() {
        this(USUAL_MEMORY, USUAL_DISK);
    }

    /**
     * @param memory in bytes, tables included; at least one chunk is always kept
     * @param disk how large the temporary file may become, in bytes; 0 for none
     */
    public LogStore(long memory, long disk) {
        shelves = new LogShelves(memory, disk);
    }

    /** Gives the temporary file up: lines that were put away are empty from now on. */
    @Override
    public void close() {
        closed = true;
        shelves.close();
    }

    public boolean isClosed() {
        return closed;
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
        return shelves.first();
    }

    /** One more than the number of the newest line. */
    public long end() {
        return shelves.end();
    }

    /** How many lines were printed since the last {@link #clear}, those let go included. */
    public long lines() {
        return lines;
    }

    /** How many of them were let go, the oldest ones. */
    public long gone() {
        return gone;
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

    /** How many marks were placed, those let go included. */
    public long marks() {
        return marksPlaced;
    }

    /**
     * The number of a source's youngest mark; -1 if there is none.
     *
     * @param source its index
     */
    public long lastMark(int source) {
        return lastMarks.getOrDefault(source, -1L);
    }

    /**
     * Adds somebody who writes: the lines of several stand in the order of their times.
     *
     * @throws IllegalStateException if there are {@link #MOST_SOURCES}
     */
    public LogSource source() {
        int index = merge.add();
        if (index >= MOST_SOURCES) {
            throw new IllegalStateException("a store takes " + MOST_SOURCES + " sources");
        }
        return new LogSource(this, merge, index);
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
        marksGone += marks.size();
        marks.clear();
        lastMarks.clear();
        lines = 0;
        stderrLines = 0;
        gone = 0;
        shelves.clear();
        changed.run();
    }

    /** Puts a mark after the newest line. */
    synchronized void place(int source, LogMark mark) {
        marksPlaced++;
        marks.put(end(), mark);
        lastMarks.put(source, end());
        put(source, LineKind.MARK.ordinal(), LogLine.nanos(mark.at()), NOTHING, 0, 0);
    }

    /**
     * @param source the index of who printed it
     * @param flags a {@link LineKind}'s ordinal and the bits of {@link LogChunk}
     * @param time nanoseconds since 1970, or {@link LogLine#NO_TIME}
     */
    synchronized void add(int source, int flags, long time, byte[] from, int offset, int length) {
        put(source, flags, time, from, offset, length);
    }

    private void put(int source, int flags, long time, byte[] from, int offset, int length) {
        long before = first();
        var last = shelves.roomFor(length);
        if (first() != before) {
            gone += first() - before - letMarksGo();
        }
        int kind = flags & LogChunk.KIND;
        lines += kind == LineKind.MARK.ordinal() ? 0 : 1;
        stderrLines += kind == LineKind.STDERR.ordinal() ? 1 : 0;
        last.add(source, flags, time, from, offset, length);
    }

    private int letMarksGo() {
        var old = marks.headMap(first());
        int count = old.size();
        old.clear();
        marksGone += count;
        return count;
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
        return shelves.chunkOf(number);
    }
}
