package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A line of which only the beginning was printed. The assembling thread writes it, others take a
 * look.
 */
final class OpenLine {

    /** So much of it can be looked at; the whole comes with its end. */
    private static final int LOOK = 16 << 10;

    private final int source;
    private final LineKind kind;
    private byte[] bytes = new byte[256];
    private int length;
    private long time = LogLine.NO_TIME;

    /**
     * @param source who prints it: the index of a {@link LogSource}
     */
    OpenLine(int source, LineKind kind) {
        this.source = source;
        this.kind = kind;
    }

    /** Copies outside the lock, where nobody looks yet: megabytes would keep the others waiting. */
    void append(byte[] from, int offset, int count) {
        var room = bytes;
        if (room.length - length < count) {
            room = Arrays.copyOf(room, Math.max(length + count, room.length * 2));
        }
        System.arraycopy(from, offset, room, length, count);
        synchronized (this) {
            bytes = room;
            length += count;
        }
    }

    synchronized void clear() {
        length = 0;
        time = LogLine.NO_TIME;
        if (bytes.length > LogChunk.BYTES) {
            bytes = new byte[256];
        }
    }

    /** Forgets what was printed and keeps the time: the line is written anew. */
    synchronized void rewind() {
        length = 0;
    }

    /** Takes the time off the beginning. */
    synchronized void timed(long at, int stamp) {
        time = at;
        System.arraycopy(bytes, stamp, bytes, 0, length - stamp);
        length -= stamp;
    }

    /** Only for the assembling thread. */
    byte[] bytes() {
        return bytes;
    }

    /** Only for the assembling thread. */
    int length() {
        return length;
    }

    /** Only for the assembling thread. */
    long time() {
        return time;
    }

    synchronized @Nullable LogLine look() {
        if (length == 0) {
            return null;
        }
        int seen = Math.min(length, LOOK);
        return new LogLine(Long.MAX_VALUE, source, kind, time, Arrays.copyOf(bytes, seen), 0, seen);
    }
}
