package dev.crossdock.core.log;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Some thousands of lines, one after the other: their bytes, and a table of where each ends. One
 * thread writes, any number read without a lock: a line is there for readers from the moment that
 * {@link #count} tells of it. Complete in itself, so that it can be put away as a whole.
 */
final class LogChunk {

    static final int BYTES = 1 << 18;
    private static final int MOST_LINES = 1 << 16;
    private static final int FIRST_TABLE = 1 << 11;

    /** The bits of {@link #flags} below these are the {@link LineKind}. */
    static final int KIND = 0b11;

    /** The line has bytes above 127. */
    static final int NOT_ASCII = 0b100;

    /** The line has bytes below 32 other than tabs: escape sequences, mostly. */
    static final int CONTROLS = 0b1000;

    final long first;
    final byte[] bytes;
    private int[] ends = new int[FIRST_TABLE];
    private long[] times = new long[FIRST_TABLE];
    private byte[] flags = new byte[FIRST_TABLE];
    private byte[] sources = new byte[FIRST_TABLE];
    private volatile int count;

    /**
     * @param first the number of its first line
     * @param atLeast a line of that many bytes will fit
     */
    LogChunk(long first, int atLeast) {
        this.first = first;
        this.bytes = new byte[Math.max(BYTES, atLeast)];
    }

    private LogChunk(
            long first, byte[] bytes, int[] ends, long[] times, byte[] flags, byte[] sources) {
        this.first = first;
        this.bytes = bytes;
        this.ends = ends;
        this.times = times;
        this.flags = flags;
        this.sources = sources;
        this.count = ends.length;
    }

    /** All of it in one piece, without what is not used; nothing may be added any more. */
    byte[] packed() {
        int lines = count;
        int used = used();
        var packed = new byte[Math.addExact(lines * (Integer.BYTES + Long.BYTES + 2), used)];
        var into = ByteBuffer.wrap(packed);
        into.asIntBuffer().put(ends, 0, lines);
        into.position(lines * Integer.BYTES);
        into.asLongBuffer().put(times, 0, lines);
        into.position(lines * (Integer.BYTES + Long.BYTES));
        into.put(flags, 0, lines).put(sources, 0, lines).put(bytes, 0, used);
        return packed;
    }

    /**
     * The chunk that was {@link #packed}.
     *
     * @param lines how many it has
     */
    static LogChunk unpacked(long first, int lines, byte[] packed) {
        var from = ByteBuffer.wrap(packed);
        var ends = new int[lines];
        from.asIntBuffer().get(ends);
        from.position(lines * Integer.BYTES);
        var times = new long[lines];
        from.asLongBuffer().get(times);
        from.position(lines * (Integer.BYTES + Long.BYTES));
        var flags = new byte[lines];
        from.get(flags);
        var sources = new byte[lines];
        from.get(sources);
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        return new LogChunk(first, bytes, ends, times, flags, sources);
    }

    /** A chunk of empty lines without a time. */
    static LogChunk blank(long first, int lines) {
        var times = new long[lines];
        Arrays.fill(times, LogLine.NO_TIME);
        return new LogChunk(
                first, new byte[0], new int[lines], times, new byte[lines], new byte[lines]);
    }

    boolean hasRoomFor(int length) {
        return count < MOST_LINES && bytes.length - used() >= length;
    }

    void add(int source, int lineFlags, long time, byte[] from, int offset, int length) {
        int at = count;
        if (at == ends.length) {
            ends = Arrays.copyOf(ends, at * 2);
            times = Arrays.copyOf(times, at * 2);
            flags = Arrays.copyOf(flags, at * 2);
            sources = Arrays.copyOf(sources, at * 2);
        }
        int start = used();
        System.arraycopy(from, offset, bytes, start, length);
        ends[at] = start + length;
        times[at] = time;
        flags[at] = (byte) lineFlags;
        sources[at] = (byte) source;
        count = at + 1;
    }

    int count() {
        return count;
    }

    /** The memory that it takes, in bytes. */
    long footprint() {
        return bytes.length + 14L * ends.length;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    int flags(int index) {
        return flags[index];
    }

    int source(int index) {
        return Byte.toUnsignedInt(sources[index]);
    }

    LogLine line(int index) {
        int start = start(index);
        var kind = KINDS[flags[index] & KIND];
        return new LogLine(
                first + index,
                source(index),
                kind,
                times[index],
                bytes,
                start,
                ends[index] - start);
    }

    private int used() {
        return start(count);
    }

    private static final LineKind[] KINDS = LineKind.values();
}
