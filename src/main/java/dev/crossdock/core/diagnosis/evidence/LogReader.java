package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.engine.ContainerStreams;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LogRequest;

import java.util.ArrayList;
import java.util.Optional;

/** Reads as much of a log as tells the story, in a time that does not depend on its length. */
final class LogReader {

    /** Read and judged in some hundredths of a second. */
    private static final long BYTES_AT_MOST = 1L << 20;

    private static final int TAIL = 2000;

    /** Of lines so long that fewer have to do; an engine cuts them at 16 KiB. */
    private static final int SHORT_TAIL = 200;

    private final ContainerStreams streams;
    private final boolean terminal;

    /**
     * @param terminal whether the container has one: what it prints is then one stream
     */
    LogReader(ContainerStreams streams, boolean terminal) {
        this.streams = streams;
        this.terminal = terminal;
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
        return end(container).map(end -> joined(log, end)).orElse(LogExcerpt.UNREADABLE);
    }

    private Optional<LogCollector> end(String container) {
        var end = collect(container, LogRequest.all().last(TAIL));
        return end.filter(log -> log.bytes() >= BYTES_AT_MOST).isPresent()
                ? collect(container, LogRequest.all().last(SHORT_TAIL), Long.MAX_VALUE)
                : end;
    }

    /** The end of a log too long to be read has no numbers: nobody counted the lines before it. */
    private static LogExcerpt joined(LogCollector begin, LogCollector end) {
        var lines = new ArrayList<>(begin.lines());
        end.lines().stream().map(ExcerptLine::uncounted).forEach(lines::add);
        return new LogExcerpt(lines, false, true);
    }

    private Optional<LogCollector> collect(String container, LogRequest request) {
        return collect(container, request, BYTES_AT_MOST);
    }

    /** Empty if the engine's log driver cannot be read. */
    private Optional<LogCollector> collect(String container, LogRequest request, long most) {
        var log = new LogCollector(!terminal);
        try {
            streams.logs(
                    container,
                    request.withTimestamps(),
                    (channel, bytes) -> {
                        if (log.bytes() < most) {
                            log.frame(channel, bytes);
                        } else {
                            Thread.currentThread().interrupt(); // the port's way to end a log early
                        }
                    });
            return Optional.of(log);
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.Cancelled c when log.bytes() >= most -> Optional.of(log);
                case EngineFailure.Refused r -> Optional.empty();
                case EngineFailure.Unsupported u -> Optional.empty();
                default -> throw e;
            };
        } finally {
            if (log.bytes() >= most) {
                Thread.interrupted();
            }
        }
    }
}
