package dev.crossdock.core.matrix;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.ContainerStreams.LogSink;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The beginning of what a program printed, its two outputs told apart. */
final class Output implements LogSink {

    private static final int BYTES = 1 << 20;

    private final Map<Channel, ByteArrayOutputStream> kept = new EnumMap<>(Channel.class);
    private final Map<Channel, Boolean> cut = new EnumMap<>(Channel.class);

    @Override
    public void frame(Channel channel, ByteBuffer bytes) {
        var all = kept.computeIfAbsent(channel, c -> new ByteArrayOutputStream());
        var part = new byte[Math.min(bytes.remaining(), BYTES - all.size())];
        bytes.get(part);
        all.writeBytes(part);
        if (bytes.hasRemaining()) {
            cut.put(channel, true);
        }
    }

    MatrixRun.Printed of(Channel channel) {
        var bytes = kept.get(channel);
        return bytes == null
                ? MatrixRun.Printed.NOTHING
                : new MatrixRun.Printed(
                        bytes.toString(StandardCharsets.UTF_8), cut.getOrDefault(channel, false));
    }
}
