package dev.crossdock.core.log;

/** Cuts the bytes of one channel into lines and puts them into the store. */
final class LineBuilder {

    /** A line that never ends is cut, so that it does not fill the memory. */
    private static final int MOST_LENGTH = 32 << 20;

    private final LogSource source;
    private final int kind;
    private final boolean timestamps;
    private final boolean messages;
    private final TimeStamp stamp = new TimeStamp();
    private final OpenLine open;
    private final Held held = new Held();

    /** What {@link LogChunk} wants to know of the bytes of the present line. */
    private int seen;

    /**
     * The last byte was a carriage return: a line feed ends the line, anything else begins it anew.
     */
    private boolean returned;

    LineBuilder(LogSource source, LineKind kind, boolean timestamps, boolean messages) {
        this.source = source;
        this.kind = kind.ordinal();
        this.timestamps = timestamps;
        this.messages = messages;
        this.open = new OpenLine(source.index(), kind);
        source.store().add(open);
    }

    void take(byte[] bytes, int from, int to) {
        int start = from + repeatedStamp(bytes, from, to);
        for (int i = start; i < to; i++) {
            byte b = bytes[i];
            if (returned && b != '\n') {
                if (b == '\r') {
                    start = i + 1;
                    continue;
                }
                rewind();
                start = i;
            }
            if (b >= ' ') {
                continue;
            }
            if (b == '\n') {
                end(bytes, start, returned ? start : i);
                start = i + 1;
            } else if (b == '\r') {
                hold(bytes, start, i);
                returned = true;
                start = i + 1;
            } else if (b < 0) {
                seen |= LogChunk.NOT_ASCII;
            } else if (b != '\t') {
                seen |= LogChunk.CONTROLS;
            }
        }
        hold(bytes, start, to);
    }

    void finish() {
        if (open.length() > 0 || open.time() != LogLine.NO_TIME) {
            end(open.bytes(), 0, 0);
        }
    }

    long resume() {
        open.clear();
        seen = 0;
        returned = false;
        held.resume();
        return held.latest();
    }

    void close() {
        source.store().remove(open);
    }

    /**
     * In the middle of a line, a message begins with a time that is not part of what was printed.
     */
    private int repeatedStamp(byte[] bytes, int from, int to) {
        boolean within = open.length() > 0 || open.time() != LogLine.NO_TIME;
        return messages && within ? stamp.read(bytes, from, to) : 0;
    }

    private void end(byte[] bytes, int from, int to) {
        if (open.length() == 0 && open.time() == LogLine.NO_TIME) {
            int skipped = timestamps ? stamp.read(bytes, from, to) : 0;
            long time = skipped > 0 ? stamp.nanos() : LogLine.NO_TIME;
            keep(time, bytes, from + skipped, to - from - skipped);
        } else {
            hold(bytes, from, to);
            keep(open.time(), open.bytes(), 0, open.length());
            open.clear();
        }
        seen = 0;
        returned = false;
    }

    private void keep(long time, byte[] bytes, int from, int length) {
        if (held.isNew(time)) {
            source.append(kind | seen, time, bytes, from, length);
        }
    }

    private void hold(byte[] bytes, int from, int to) {
        if (to == from) {
            return;
        }
        if (open.length() + (to - from) > MOST_LENGTH) {
            keep(open.time(), open.bytes(), 0, open.length());
            open.rewind();
        }
        open.append(bytes, from, to - from);
        if (timestamps && open.time() == LogLine.NO_TIME) {
            int length = stamp.read(open.bytes(), 0, open.length());
            if (length > 0) {
                open.timed(stamp.nanos(), length);
            }
        }
    }

    private void rewind() {
        open.rewind();
        seen = 0;
        returned = false;
    }
}
