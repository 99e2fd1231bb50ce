package dev.crossdock.core.diagnosis.evidence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A line of a container's log, without colours.
 *
 * @param number from 1, counted over the whole log; 0 where the log is too long to be counted
 * @param at when the engine took it; null if the engine did not say
 * @param troubled whether it has a word of those that tell of trouble
 */
public record ExcerptLine(int number, String text, @Nullable Instant at, boolean troubled) {

    public static ExcerptLine of(int number, String text, @Nullable Instant at) {
        return new ExcerptLine(number, text, at, FailureWords.in(text));
    }

    /** The same line of a log whose lines were not counted. */
    ExcerptLine uncounted() {
        return new ExcerptLine(0, text, at, troubled);
    }
}
