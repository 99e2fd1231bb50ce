package dev.crossdock.core.journal;

import dev.crossdock.core.diagnosis.Redaction;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * An event as a line of the log: its time with the offset of the zone, its level, who tells it, the
 * message; what was thrown stands below, indented. What looks like a secret is not in it, nor is
 * the value of an environment variable whose name says that it is one.
 */
final class LineFormat extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    /** So many characters has a message at most where there is one line for it. */
    private static final int SHORT = 400;

    private final Redaction secrets;
    private final ZoneId zone;

    /**
     * @param secrets what must not be written down
     * @param zone whose times are written
     */
    LineFormat(Redaction secrets, ZoneId zone) {
        this.secrets = secrets;
        this.zone = zone;
    }

    /** The whole event, each line of it ended. */
    @Override
    public String format(LogRecord record) {
        var line =
                "%s %-5s %s %s%n"
                        .formatted(
                                TIME.format(record.getInstant().atZone(zone)),
                                level(record.getLevel()),
                                shortName(record),
                                message(record));
        var thrown = record.getThrown();
        return thrown == null ? line : line + trace(thrown);
    }

    /** What is told, in one line whatever came into it: nobody can forge another event. */
    private String message(LogRecord record) {
        return inOneLine(secrets.of(formatMessage(record)));
    }

    /** The event in one short line, without its time. */
    String shortly(LogRecord record) {
        var thrown = record.getThrown();
        return level(record.getLevel())
                + " "
                + shortName(record)
                + " - "
                + cut(message(record))
                + (thrown == null ? "" : ": " + inOneLine(thrown));
    }

    private static String cut(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
    }

    /** What was thrown, in one line: its class and message, and where in Crossdock it was. */
    private String inOneLine(Throwable thrown) {
        var told = cut(inOneLine(secrets.of(thrown.toString())));
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.crossdock."))
                .findFirst()
                .map(at -> told + " (%s:%d)".formatted(at.getFileName(), at.getLineNumber()))
                .orElse(told);
    }

    private String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return secrets.of(text.toString()).indent(4);
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\R", "\\\\n");
    }

    /** The word that is usual for a level. */
    private static String level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    /** The class's name without its package. */
    private static String shortName(LogRecord record) {
        var name = String.valueOf(record.getLoggerName());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
