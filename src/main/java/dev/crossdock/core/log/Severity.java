package dev.crossdock.core.log;

import dev.crossdock.core.log.StyledText.Colour;
import dev.crossdock.core.log.StyledText.Style;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/** How grave a line is by the word, the letter or the number that its logger gives it. */
public enum Severity {
    FATAL(1, true),
    ERROR(1, true),
    WARNING(3, false),
    INFO(4, false),
    DEBUG(8, false),
    TRACE(8, false);

    private static final Set<String> KEYS =
            Set.of(
                    "level",
                    "lvl",
                    "severity",
                    "loglevel",
                    "log_level",
                    "log.level",
                    "levelname",
                    "@l");

    private final Style style;

    Severity(int colour, boolean bold) {
        style = new Style(new Colour.Named(colour), null, bold, false, false, false, false, false);
    }

    /** How its word is drawn. */
    public Style style() {
        return style;
    }

    /**
     * What loggers mean by a word; numbers are those of pino and bunyan.
     *
     * @param word in any case
     * @return null if no logger calls a level that
     */
    public static @Nullable Severity named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "fatal",
                    "fatal error",
                    "emerg",
                    "emergency",
                    "alert",
                    "crit",
                    "critical",
                    "panic",
                    "dpanic",
                    "severe",
                    "ftl",
                    "f",
                    "60" ->
                    FATAL;
            case "error", "err", "eror", "fail", "e", "50" -> ERROR;
            case "warning", "warn", "wrn", "w", "40" -> WARNING;
            case "notice", "note", "info", "information", "inf", "i", "30" -> INFO;
            case "debug", "dbug", "dbg", "d", "20" -> DEBUG;
            case "trace", "trce", "trc", "verbose", "vrb", "10" -> TRACE;
            default -> null;
        };
    }

    /** Whether loggers write a level under that key, in JSON and in {@code key=value}. */
    public static boolean isKey(String key) {
        return KEYS.contains(key.toLowerCase(Locale.ROOT));
    }
}
