package dev.crossdock.core.log;

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
    private volatile int count;

    /**
     * @param first the number of its first line
     * @param atLeast a line of that many bytes will fit
     */
    LogChunk(long first, int atLeast) {
        this.first = first;
        this.bytes = new byte[Math.max(BYTES, atLeast)];
    }

    boolean hasRoomFor(int length) {
        return count < MOST_LINES && bytes.length - used() >= length;
    }

    void add(int lineFlags, long time, byte[] from, int offset, int length) {
        int at = count;
        if (at == ends.length) {
            ends = Arrays.copyOf(ends, at * 2);
            times = Arrays.copyOf(times, at * 2);
            flags = Arrays.copyOf(flags, at * 2);
        }
        int start = used();
        System.arraycopy(from, offset, bytes, start, length);
        ends[at] = start + length;
        times[at] = time;
        flags[at] = (byte) lineFlags;
        count = at + 1;
    }

    int count() {
        return count;
    }

    /** The memory that it takes, in bytes. */
    long footprint() {
        return bytes.length + 13L * ends.length;
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

    LogLine line(int index) {
        int start = start(index);
        var kind = KINDS[flags[index] & KIND];
        return new LogLine(first + index, kind, times[index], bytes, start, ends[index] - start);
    }

    private int used() {
        return start(count);
    }

    private static final LineKind[] KINDS = LineKind.values();
}
