package dev.crossdock.core.text;

import java.time.Duration;

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
}
