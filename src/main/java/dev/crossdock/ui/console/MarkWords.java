package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogMark;
import dev.crossdock.core.text.Words;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a start or an end. */
final class MarkWords {

    private MarkWords() {}

    static String title(LogMark mark) {
        return switch (mark) {
            case LogMark.Started s -> Words.get("console.mark.started");
            case LogMark.Ended e -> Words.get("console.mark.ended", e.exitCode());
            case LogMark.Reconnected r -> Words.get("console.mark.reconnected");
        };
    }

    /**
     * @param platform in words, for a start
     * @param cause in words, for an end; empty for none
     */
    static String detail(LogMark mark, String platform, String cause) {
        return switch (mark) {
            case LogMark.Started s ->
                    joined(s.run() > 1 ? Words.get("console.mark.run", s.run()) : "", platform);
            case LogMark.Ended e -> joined(after(e), cause.isEmpty() ? memory(e) : cause);
            case LogMark.Reconnected r -> "";
        };
    }

    private static String after(LogMark.Ended end) {
        var after = end.after();
        return after == null ? "" : Words.get("console.mark.after", length(after));
    }

    private static String memory(LogMark.Ended end) {
        return end.outOfMemory() ? Words.get("console.mark.out-of-memory") : "";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
    }

    /** {@code 0.4 s}, {@code 41 s}, {@code 4 min}, {@code 3 h 5 min}, {@code 2 d}. */
    static String length(Duration time) {
        if (time.toSeconds() < 10) {
            return Words.get(
                    "time.seconds", "%.1f".formatted(Math.max(0, time.toMillis()) / 1000.0));
        }
        if (time.toMinutes() < 2) {
            return Words.get("time.seconds", time.toSeconds());
        }
        if (time.toHours() < 1) {
            return Words.get("time.minutes", time.toMinutes());
        }
        if (time.toDays() < 2) {
            return Words.get("time.hours", time.toHours(), time.toMinutesPart());
        }
        return Words.get("time.days", time.toDays());
    }
}
