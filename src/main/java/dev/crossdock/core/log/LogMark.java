package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that happened to a container while it printed; it stands between the lines of its log.
 */
public sealed interface LogMark {

    /** When it happened, by the engine's clock. */
    Instant at();

    /**
     * The container was started.
     *
     * @param run the how-manieth start this is of those that are known, from 1
     */
    record Started(Instant at, int run) implements LogMark {}

    /**
     * The container ended.
     *
     * @param after how long it ran; null if its start is not known
     * @param outOfMemory whether the engine told of a kill for want of memory
     */
    record Ended(Instant at, int exitCode, @Nullable Duration after, boolean outOfMemory)
            implements LogMark {}

    /** The stream broke off and goes on here; what was printed in between is not lost. */
    record Reconnected(Instant at) implements LogMark {}
}
