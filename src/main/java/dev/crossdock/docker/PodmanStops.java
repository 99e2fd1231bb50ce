package dev.crossdock.docker;

import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Podman writes a {@code stop} event only where it sees the end of a stopped container before its
 * monitor does, which is chance (5.4.2); that somebody stopped it, it always remembers ({@code
 * State.StoppedByUser} of its own inspect). Of a signal that somebody sent it remembers the same,
 * so that says nothing where there is a {@code kill}.
 */
final class PodmanStops {

    private final Wire wire;

    PodmanStops(Wire wire) {
        this.wire = wire;
    }

    /**
     * The same events, with the missing one.
     *
     * @param events of one container, oldest first
     */
    List<EngineEvent> completed(List<EngineEvent> events) {
        return unexplainedEnd(events).map(end -> completed(events, end)).orElse(events);
    }

    private List<EngineEvent> completed(List<EngineEvent> events, EngineEvent end) {
        if (!wasStopped(end.id())) {
            return events;
        }
        var all = new ArrayList<>(events);
        all.add(
                events.lastIndexOf(end),
                new EngineEvent(end.type(), "stop", end.id(), end.at(), Map.of()));
        return all;
    }

    /** The end of the last run, if nobody is known to have stopped it. */
    private static Optional<EngineEvent> unexplainedEnd(List<EngineEvent> events) {
        var actions = events.stream().map(EngineEvent::action).toList();
        int end = actions.lastIndexOf("die");
        int started = actions.lastIndexOf("start");
        boolean explained =
                actions.lastIndexOf("stop") > started || actions.lastIndexOf("kill") > started;
        return end > started && !explained ? Optional.of(events.get(end)) : Optional.empty();
    }

    private boolean wasStopped(String container) {
        try {
            return wire.json(Call.get("/libpod/containers/{}/json", container))
                    .path("State")
                    .path("StoppedByUser")
                    .asBoolean();
        } catch (EngineException e) {
            return false; // gone by now, or behind something that passes Docker's part on only
        }
    }
}
