package dev.crossdock.core.log;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.EngineEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes marks of what an engine tells of one container. The same event may be told twice. */
final class RunMarks {

    /** An engine tells of a start a little after the program began to print. */
    private static final Duration EARLIER = Duration.ofSeconds(2);

    private final LogSource source;
    private final List<EngineEvent> waiting = new ArrayList<>();
    private boolean following;
    private int runs;
    private Instant latest = Instant.MIN;
    private Instant ended = Instant.EPOCH;
    private @Nullable Instant started;
    private boolean outOfMemory;

    RunMarks(LogSource source) {
        this.source = source;
    }

    /** When the youngest event happened that is known. */
    synchronized Instant since() {
        return latest.equals(Instant.MIN) ? Instant.EPOCH : latest;
    }

    /**
     * What happened before, from where on {@link #event} is right behind.
     *
     * @param past what the engine remembers, oldest first
     * @param now speaks where the engine has forgotten
     */
    synchronized void history(List<EngineEvent> past, ContainerDetails.State now) {
        following = true;
        past.forEach(this::tell);
        if (latest.equals(Instant.MIN)) {
            tell(now);
        }
        waiting.forEach(this::tell);
        waiting.clear();
    }

    /** What happens may be told before what happened until then was asked for; then it waits. */
    synchronized void event(EngineEvent event) {
        if (following) {
            tell(event);
        } else {
            waiting.add(event);
        }
    }

    /** Something may happen now that is not told: another {@link #history} has to come first. */
    synchronized void interrupted() {
        following = false;
    }

    private void tell(ContainerDetails.State now) {
        var start = now.started();
        if (start == null) {
            return;
        }
        started(start);
        var end = now.finished();
        var code = now.exitCode();
        if (end != null && code != null && end.isAfter(start)) {
            outOfMemory = now.oomKilled();
            ended(end, code);
        }
    }

    private void tell(EngineEvent event) {
        if (!event.at().isAfter(latest)) {
            return;
        }
        switch (event.action()) {
            case "start" -> started(event.at());
            case "oom" -> outOfMemory = true;
            case "die" -> ended(event.at(), exitCode(event));
            default -> {}
        }
    }

    private void started(Instant at) {
        var from = at.minus(EARLIER);
        source.announce(new LogMark.Started(at, ++runs), from.isBefore(ended) ? ended : from);
        latest = at;
        started = at;
        outOfMemory = false;
    }

    private void ended(Instant at, int code) {
        latest = at;
        ended = at;
        var after = started == null ? null : Duration.between(started, at);
        source.announce(new LogMark.Ended(at, code, after, outOfMemory));
    }

    /** Docker tells it; Podman calls it {@code containerExitCode}. */
    private static int exitCode(EngineEvent event) {
        var told = event.attributes();
        var code = told.getOrDefault("exitCode", told.getOrDefault("containerExitCode", "0"));
        try {
            return Integer.parseInt(code);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
