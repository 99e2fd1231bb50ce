package dev.crossdock.core.text;

import java.time.Duration;
import java.util.Locale;

/** How long something took, as short as it can be said. */
public final class TimeSpan {
    private TimeSpan() {}

    /** {@code 0.4 s}, {@code 41 s}, {@code 4 min}, {@code 3 h 5 min}, {@code 2 days}. */
    public static String words(Duration time) {
        if (time.toSeconds() < 10) {
            var seconds = Math.max(0, time.toMillis()) / 1000.0;
            return Words.get("time.seconds", "%.1f".formatted(seconds));
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

    /**
     * What was measured: {@code 18 ms}, {@code 0.21 s}, {@code 12.3 s}, {@code 4 min}; at least 1
     * ms.
     */
    public static String measured(Duration time) {
        if (time.toMinutes() >= 2) {
            return words(time);
        }
        double seconds = time.toNanos() / 1e9;
        if (seconds < 0.1) {
            return Words.get("time.millis", Math.max(1, Math.round(seconds * 1000)));
        }
        var digits = seconds < 10 ? "%.2f" : "%.1f";
        return Words.get("time.seconds", String.format(Locale.ROOT, digits, seconds));
    }
}
