package dev.crossdock.core.log;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.ContainerStreams.LogSink;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Makes lines of what one container prints, each channel by itself, wherever its frames are cut: in
 * a line, in a character or in an escape sequence. Bytes stay bytes. A carriage return begins the
 * line anew, as a progress bar means it. To be called by one thread.
 */
public final class LineAssembler implements LogSink {

    private final LogStore store;
    private final LineBuilder[] builders;
    private byte[] scratch = {};

    /**
     * @param source whose lines they are
     * @param timestamps whether the log was asked for with the engine's times, which are taken off
     * @param messages whether a frame is never more than one of the engine's messages, as it is
     *     without a terminal: an engine cuts a very long line into several, each with a time of its
     *     own ({@code daemon/logger/copier.go}, 16 KiB)
     */
    public LineAssembler(LogSource source, boolean timestamps, boolean messages) {
        this.store = source.store();
        this.builders = new LineBuilder[Channel.values().length];
        for (var channel : Channel.values()) {
            builders[channel.ordinal()] =
                    new LineBuilder(
                            source, LineKind.of(channel), timestamps, timestamps && messages);
        }
    }

    @Override
    public void frame(Channel channel, ByteBuffer bytes) {
        var builder = builders[channel.ordinal()];
        int length = bytes.remaining();
        if (bytes.hasArray()) {
            int from = bytes.arrayOffset() + bytes.position();
            builder.take(bytes.array(), from, from + length);
        } else {
            if (scratch.length < length) {
                scratch = new byte[length];
            }
            bytes.get(bytes.position(), scratch, 0, length);
            builder.take(scratch, 0, length);
        }
        store.changed();
    }

    /** The stream is at its end: lines that were begun are whole. */
    public void finish() {
        for (var builder : builders) {
            builder.finish();
        }
        store.changed();
    }

    /**
     * The stream begins again, a little before the place where it was left: lines that are here
     * already are passed over, and so is one that was only begun, as it will come whole.
     *
     * @return from when on lines are wanted; null if none was received yet
     */
    public @Nullable Instant resume() {
        long latest = LogLine.NO_TIME;
        for (var builder : builders) {
            latest = Math.max(latest, builder.resume());
        }
        return latest == LogLine.NO_TIME ? null : LogLine.instant(latest);
    }

    /** Nothing will come any more; lines without an end are forgotten. */
    public void close() {
        for (var builder : builders) {
            builder.close();
        }
    }
}
