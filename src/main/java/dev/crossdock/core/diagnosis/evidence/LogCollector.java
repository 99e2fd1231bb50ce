package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.ContainerStreams.LogSink;
import dev.crossdock.core.log.AnsiText;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes lines of what a container printed, and keeps the first, the last, and those around words of
 * failure. It takes lines that begin with the engine's time. For one thread.
 */
final class LogCollector implements LogSink {

    private static final int FIRST = 200;
    private static final int LAST = 400;
    private static final int BETWEEN = 200;
    private static final int AROUND = 3;
    private static final int LINE_BYTES = 2000;

    /** The longest time that an engine writes, with the space behind it. */
    private static final int STAMP_BYTES = 36;

    private final boolean messages;
    private final Map<Channel, ByteArrayOutputStream> open = new EnumMap<>(Channel.class);
    private final List<ExcerptLine> first = new ArrayList<>();
    private final Deque<ExcerptLine> between = new ArrayDeque<>();
    private final Deque<ExcerptLine> last = new ArrayDeque<>();
    private int count;
    private int wanted;
    private long bytes;

    /**
     * @param messages whether a frame is never more than one of the engine's messages, as it is
     *     without a terminal. What a program wrote of a line at a time, and each 16 KiB of a very
     *     long one, is a message of its own, with a time of its own
     */
    LogCollector(boolean messages) {
        this.messages = messages;
    }

    @Override
    public void frame(Channel channel, ByteBuffer frame) {
        bytes += frame.remaining();
        var line = open.computeIfAbsent(channel, c -> new ByteArrayOutputStream());
        if (messages && line.size() > 0) {
            passRepeatedStamp(frame);
        }
        while (frame.hasRemaining()) {
            byte b = frame.get();
            if (b == '\n') {
                add(line);
            } else if (line.size() < LINE_BYTES) {
                line.write(b);
            }
        }
    }

    /** How much was taken so far. */
    long bytes() {
        return bytes;
    }

    /** How many lines the kept ones stand for. */
    int count() {
        return count;
    }

    /** What was kept, with a line that has no end yet. */
    List<ExcerptLine> lines() {
        open.values().stream().filter(line -> line.size() > 0).forEach(this::add);
        var lines = new ArrayList<>(first);
        lines.addAll(between);
        lines.addAll(last);
        return lines;
    }

    /** Whether lines were dropped. */
    boolean complete() {
        return count == first.size() + between.size() + last.size();
    }

    private void add(ByteArrayOutputStream bytes) {
        var line = line(++count, bytes.toString(StandardCharsets.UTF_8));
        bytes.reset();
        if (first.size() < FIRST) {
            first.add(line);
            return;
        }
        last.addLast(line);
        if (last.size() > LAST) {
            keepAroundFailure(last.removeFirst());
        }
    }

    private void keepAroundFailure(ExcerptLine line) {
        wanted = line.troubled() ? AROUND : wanted - 1;
        if (wanted < 0) {
            return;
        }
        between.addLast(line);
        if (between.size() > BETWEEN) {
            between.removeFirst();
        }
    }

    private static void passRepeatedStamp(ByteBuffer frame) {
        var head = new byte[Math.min(STAMP_BYTES, frame.remaining())];
        frame.get(frame.position(), head);
        var text = new String(head, StandardCharsets.ISO_8859_1);
        int space = text.indexOf(' ');
        if (space > 0 && time(text.substring(0, space)) != null) {
            frame.position(frame.position() + space + 1);
        }
    }

    private static ExcerptLine line(int number, String raw) {
        int space = raw.indexOf(' ');
        var at = space > 0 ? time(raw.substring(0, space)) : null;
        return ExcerptLine.of(
                number,
                AnsiText.read(shown(at == null ? raw : raw.substring(space + 1))).text(),
                at);
    }

    /**
     * Of a line that was written over, as a progress bar is, what stood there last. A carriage
     * return in a name that a shell complains of is another thing.
     */
    private static String shown(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        int last = text.lastIndexOf('\r', end - 1) + 1;
        boolean quoted = last > 0 && last < end && ":'\"’)]".indexOf(text.charAt(last)) >= 0;
        return quoted ? text.substring(0, end).replace("\r", "") : text.substring(last, end);
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.length() < 20 ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
