package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.diagnosis.Signal;
import dev.crossdock.core.engine.EngineEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the engine saw of a container's last end. It forgets: an engine that remembers no end has
 * nothing to say about who caused it.
 *
 * @param events of this container since its last start, oldest first
 */
public record Ending(List<EngineEvent> events) {

    /**
     * A signal sent long before the end, such as one that makes a server read its settings again,
     * did not cause it.
     */
    private static final Duration CAUSES_WITHIN = Duration.ofSeconds(60);

    public Ending {
        events = lastRun(events);
    }

    /** Whether the engine still knows how this run ended. */
    public boolean remembered() {
        return last("die").isPresent();
    }

    /** The signals that somebody had the engine send, and that may have ended it, in order. */
    public List<Signal> signals() {
        return events.stream()
                .filter(e -> e.action().equals("kill") && nearTheEnd(e.at()))
                .flatMap(e -> signal(e).stream())
                .toList();
    }

    /** Podman (5.4.2) does not tell which one it was: then the one that the program ended by. */
    private Optional<Signal> signal(EngineEvent kill) {
        var named = kill.attributes().get("signal");
        return named != null
                ? Signal.named(named)
                : last("die")
                        .map(e -> e.attributes().getOrDefault("exitCode", ""))
                        .filter(code -> code.matches("\\d{3}"))
                        .flatMap(code -> ExitCode.signal(Integer.parseInt(code)));
    }

    /** Whether somebody had the engine stop it. */
    public boolean stopped() {
        return last("stop").isPresent();
    }

    /** Whether the kernel's memory killer was at work. */
    public boolean outOfMemory() {
        return last("oom").isPresent();
    }

    /** The last event of that name as evidence. */
    public Optional<EvidenceItem> evidence(String action) {
        return last(action).map(Ending::item);
    }

    private static EvidenceItem item(EngineEvent event) {
        var signal = event.attributes().get("signal");
        var words = event.action() + (signal == null ? "" : ", signal " + signal);
        return EvidenceItem.of("event", words + " at " + event.at());
    }

    private Optional<EngineEvent> last(String action) {
        return events.reversed().stream().filter(e -> e.action().equals(action)).findFirst();
    }

    private boolean nearTheEnd(Instant at) {
        return last("die").map(e -> at.plus(CAUSES_WITHIN).isAfter(e.at())).orElse(true);
    }

    private static List<EngineEvent> lastRun(List<EngineEvent> events) {
        int start = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).action().equals("start")) {
                start = i;
            }
        }
        return List.copyOf(events.subList(start, events.size()));
    }
}
