package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A look at one line of a {@link LogStore}. Made when a line is shown or written, never to keep
 * one.
 */
public final class LogLine {

    /** Stands for a time that is not known. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private final long number;
    private final int source;
    private final LineKind kind;
    private final long time;
    private final byte[] bytes;
    private final int offset;
    private final int length;

    LogLine(
            long number,
            int source,
            LineKind kind,
            long time,
            byte[] bytes,
            int offset,
            int length) {
        this.number = number;
        this.source = source;
        this.kind = kind;
        this.time = time;
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    /** Its place in the store, counted from 0 and never given to another line. */
    public long number() {
        return number;
    }

    /** Who printed it: the index of a {@link LogSource}. */
    public int source() {
        return source;
    }

    public LineKind kind() {
        return kind;
    }

    /** When the engine received it; null if it did not tell. */
    public @Nullable Instant time() {
        return time == NO_TIME ? null : instant(time);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    static long nanos(Instant at) {
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    /** How many bytes were printed. */
    public int length() {
        return length;
    }

    /** What was printed, escape sequences and all; bytes that are no UTF-8 become U+FFFD. */
    public String raw() {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }

    /** What is to be seen. */
    public StyledText text() {
        return AnsiText.read(raw());
    }

    /**
     * The beginning of what is to be seen, so that a line of megabytes costs no more than a short
     * one.
     *
     * @param most how many bytes are looked at
     */
    public StyledText text(int most) {
        if (length <= most) {
            return text();
        }
        int end = most;
        while (end > 0 && (bytes[offset + end] & 0xC0) == 0x80) {
            end--;
        }
        return AnsiText.read(new String(bytes, offset, end, StandardCharsets.UTF_8));
    }
}
