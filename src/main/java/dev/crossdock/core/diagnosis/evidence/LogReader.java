package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.engine.ContainerStreams;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LogRequest;

import java.util.ArrayList;
import java.util.Optional;

/** Reads as much of a log as tells the story, in a time that does not depend on its length. */
final class LogReader {

    /** What an engine delivers in about a tenth of a second. */
    private static final long BYTES_AT_MOST = 4L << 20;

    private static final int TAIL = 600;

    private final ContainerStreams streams;

    LogReader(ContainerStreams streams) {
        this.streams = streams;
    }

    /** The log of a container over all its runs. */
    LogExcerpt read(String container) {
        var begin = collect(container, LogRequest.all());
        if (begin.isEmpty()) {
            return LogExcerpt.UNREADABLE;
        }
        var log = begin.get();
        if (log.bytes() < BYTES_AT_MOST) {
            return new LogExcerpt(log.lines(), log.complete(), true);
        }
        return collect(container, LogRequest.all().last(TAIL))
                .map(end -> joined(log, end))
                .orElse(LogExcerpt.UNREADABLE);
    }

    /** The end of a log too long to be read has no numbers: nobody counted the lines before it. */
    private static LogExcerpt joined(LogCollector begin, LogCollector end) {
        var lines = new ArrayList<>(begin.lines());
        end.lines().stream().map(ExcerptLine::uncounted).forEach(lines::add);
        return new LogExcerpt(lines, false, true);
    }

    /** Empty if the engine's log driver cannot be read. */
    private Optional<LogCollector> collect(String container, LogRequest request) {
        var log = new LogCollector();
        try {
            streams.logs(
                    container,
                    request.withTimestamps(),
                    (channel, bytes) -> {
                        if (log.bytes() < BYTES_AT_MOST) {
                            log.frame(channel, bytes);
                        } else {
                            Thread.currentThread().interrupt(); // the port's way to end a log early
                        }
                    });
            return Optional.of(log);
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.Cancelled c when log.bytes() >= BYTES_AT_MOST ->
                        Optional.of(log);
                case EngineFailure.Refused r -> Optional.empty();
                case EngineFailure.Unsupported u -> Optional.empty();
                default -> throw e;
            };
        } finally {
            if (log.bytes() >= BYTES_AT_MOST) {
                Thread.interrupted();
            }
        }
    }
}
