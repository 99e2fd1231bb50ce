package dev.crossdock.core.engine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which part of a log.
 *
 * @param since null for the beginning
 * @param tail how many lines from the end; -1 for all
 * @param follow whether to stay until the container has ended
 * @param timestamps whether every line begins with the engine's own time, RFC 3339 with
 *     nanoseconds, and a space
 */
public record LogRequest(@Nullable Instant since, int tail, boolean follow, boolean timestamps) {

    public static LogRequest all() {
        return new LogRequest(null, -1, false, false);
    }

    public LogRequest following() {
        return new LogRequest(since, tail, true, timestamps);
    }

    public LogRequest withTimestamps() {
        return new LogRequest(since, tail, follow, true);
    }

    public LogRequest last(int lines) {
        return new LogRequest(since, lines, follow, timestamps);
    }
}
