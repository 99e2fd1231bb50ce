package dev.crossdock.core.diagnosis.rules;

import java.time.Duration;
import java.util.Locale;

/** Times in sentences. */
final class Spans {

    private Spans() {}

    /** Such as {@code 0.04 s}, {@code 12 s}, {@code 3 min}, {@code 5 h}, {@code 2 d}. */
    static String words(Duration time) {
        if (time.compareTo(Duration.ofSeconds(10)) < 0) {
            return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
        }
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return time.toSeconds() + " s";
        }
        if (time.compareTo(Duration.ofHours(2)) < 0) {
            return time.toMinutes() + " min";
        }
        return time.compareTo(Duration.ofDays(2)) < 0
                ? time.toHours() + " h"
                : time.toDays() + " d";
    }
}
