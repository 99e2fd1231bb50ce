package dev.crossdock.core.diagnosis.evidence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A line of a container's log, without colours.
 *
 * @param number from 1, counted over the whole log; 0 where the log is too long to be counted
 * @param at when the engine took it; null if the engine did not say
 */
public record ExcerptLine(int number, String text, @Nullable Instant at) {}
