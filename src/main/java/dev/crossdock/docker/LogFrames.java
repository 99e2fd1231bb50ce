package dev.crossdock.docker;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.ContainerStreams.LogSink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Takes the two outputs of a container apart. Each frame begins with eight bytes: the channel,
 * three zeros, and the length of what follows, most significant byte first (Docker's API, {@code
 * ContainerAttach}). The bytes that are handed on are those that were read, copied by nobody.
 */
final class LogFrames {
    private static final int HEADER = 8;
    private static final int LENGTH_AT = 4;
    private static final int STDERR = 2;
    private static final int CAPACITY = 1 << 16;

    /** The longest time that an engine puts before a message, and the space after it. */
    private static final int TIME = 36;

    private final InputStream in;
    private final LogSink sink;
    private final Pace pace = new Pace();
    private final byte[] bytes = new byte[CAPACITY];
    private final ByteBuffer view = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    private final ByteBuffer numbers = ByteBuffer.wrap(bytes);

    /** What was read and not yet handed on lies from here … */
    private int from;

    /** … to here. */
    private int to;

    LogFrames(InputStream in, LogSink sink) {
        this.in = in;
        this.sink = sink;
    }

    /** Reads until the end a stream in which both outputs are framed. */
    void readFramed() throws IOException {
        while (hasHeader()) {
            var channel = bytes[from] == STDERR ? Channel.STDERR : Channel.STDOUT;
            long left = Integer.toUnsignedLong(numbers.getInt(from + LENGTH_AT));
            from += HEADER;
            gather(Math.min(left, TIME));
            while (left > 0 && (from < to || fill())) {
                int part = (int) Math.min(left, to - from);
                handOn(channel, part);
                left -= part;
            }
        }
    }

    /** Reads until the end a terminal's stream, which is not framed. */
    void readRaw() throws IOException {
        while (fill()) {
            handOn(Channel.STDOUT, to - from);
        }
    }

    private boolean hasHeader() throws IOException {
        while (to - from < HEADER) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /**
     * A time at the beginning of a message is handed on in one piece, so that it is known as one.
     */
    private void gather(long least) throws IOException {
        while (to - from < least && fill()) {
            // fill reads at least a byte
        }
    }

    private void handOn(Channel channel, int length) {
        view.limit(from + length).position(from);
        from += length;
        sink.frame(channel, view);
    }

    /** Reads what there is, at least a byte; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        pace.keep();
        int read = in.read(bytes, to, CAPACITY - to);
        to += Math.max(read, 0);
        return read > 0;
    }
}
