package dev.crossdock.core.diagnosis.evidence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * A line of a container's log, without colours.
 *
 * @param number from 1, counted over the whole log; 0 where the log is too long to be counted
 * @param at when the engine took it; null if the engine did not say
 * @param lower the text in lower case, to look for words in
 * @param troubled whether it has a word of those that tell of trouble
 */
public record ExcerptLine(
        int number, String text, @Nullable Instant at, String lower, boolean troubled) {

    public static ExcerptLine of(int number, String text, @Nullable Instant at) {
        var lower = text.toLowerCase(Locale.ROOT);
        return new ExcerptLine(number, text, at, lower, FailureWords.in(lower));
    }

    /** The same line of a log whose lines were not counted. */
    ExcerptLine uncounted() {
        return new ExcerptLine(0, text, at, lower, troubled);
    }
}
