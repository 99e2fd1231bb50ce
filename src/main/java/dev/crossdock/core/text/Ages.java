package dev.crossdock.core.text;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in one unit. */
public final class Ages {
    private static final int DAYS_A_WEEK = 7;
    private static final int DAYS_A_MONTH = 30;
    private static final int DAYS_A_YEAR = 365;

    private Ages() {}

    /**
     * The time between: {@code 12 minutes}, {@code 3 weeks}; less than a minute is {@code just
     * now}.
     */
    public static String between(Instant then, Instant now) {
        var age = Duration.between(then, now);
        long days = age.toDays();
        if (days >= DAYS_A_YEAR) {
            return Words.get("age.years", days / DAYS_A_YEAR);
        }
        if (days >= 2 * DAYS_A_MONTH) {
            return Words.get("age.months", days / DAYS_A_MONTH);
        }
        if (days >= 2 * DAYS_A_WEEK) {
            return Words.get("age.weeks", days / DAYS_A_WEEK);
        }
        if (days > 0) {
            return Words.get("age.days", days);
        }
        return age.toHours() > 0
                ? Words.get("age.hours", age.toHours())
                : age.toMinutes() > 0
                        ? Words.get("age.minutes", age.toMinutes())
                        : Words.get("age.now");
    }

    /** The same as a point in time: {@code 2 min ago}, {@code 3 weeks ago}. */
    public static String ago(Instant then, Instant now) {
        long minutes = Duration.between(then, now).toMinutes();
        if (minutes <= 0) {
            return Words.get("age.now");
        }
        return minutes < Duration.ofHours(1).toMinutes()
                ? Words.get("age.minutes-ago", minutes)
                : Words.get("age.ago", between(then, now));
    }
}
