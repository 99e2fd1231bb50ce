package dev.crossdock.core.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes lines as text, as they are seen: without escape sequences. */
public final class LogExport {

    private LogExport() {}

    /**
     * Writes what a view lets through into a file, which is replaced.
     *
     * @param times whether each line begins with its time
     * @return how many lines were written
     * @throws UncheckedIOException if it cannot be written
     */
    public static int save(LogView view, boolean times, Path file) {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            int written = 0;
            for (int row = 0; row < view.size(); row++) {
                var line = view.line(row);
                if (line != null && line.kind() != LineKind.MARK) {
                    out.write(text(line, times));
                    out.write('\n');
                    written++;
                }
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line as text, its time in the local zone. */
    public static String text(LogLine line, boolean times) {
        var time = line.time();
        return (times && time != null ? local(time) + " " : "") + line.text().text();
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.MILLIS).atZone(ZoneId.systemDefault()));
    }
}
