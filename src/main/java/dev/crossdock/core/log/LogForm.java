package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * How a line is written as text.
 *
 * @param zone of the time that each line begins with, as a whole date with its offset; null for no
 *     time
 * @param colours whether it keeps its escape sequences
 * @param names of the sources, by their indexes, that each line is marked with; none where there is
 *     only one
 */
public record LogForm(@Nullable ZoneId zone, boolean colours, List<String> names) {

    /** As wide for every time, so that lines stand below each other. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    /** Only what is seen. */
    public static final LogForm PLAIN = new LogForm(null, false, List.of());

    /**
     * A line as text.
     *
     * @param range what of it; the line is part of that
     */
    String text(LogLine line, long number, LogRange range) {
        var time = line.time();
        return (zone == null || time == null ? "" : TIME.format(time.atZone(zone)) + " ")
                + name(line, range)
                + words(line, number, range);
    }

    /** As {@code docker compose logs} writes it; a word out of a line is only that. */
    private String name(LogLine line, LogRange range) {
        boolean bare = names.isEmpty() || range.isPartOfOneLine();
        return bare ? "" : names.get(line.source()) + " | ";
    }

    private String words(LogLine line, long number, LogRange range) {
        if (range.isWhole(number)) {
            return colours ? line.raw() : line.text().text();
        }
        var styled = line.text();
        int to = range.to(number, styled.text().length());
        int from = Math.min(range.from(number), to);
        return colours ? AnsiPart.of(styled, from, to) : styled.text().substring(from, to);
    }
}
