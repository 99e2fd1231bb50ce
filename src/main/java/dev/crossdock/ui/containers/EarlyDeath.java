package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Notices that a container which was just started has ended within a minute, whether the engine
 * tells of it or it had ended before anybody looked. Tells it once a start.
 */
final class EarlyDeath {
    private static final Duration EARLY = Duration.ofMinutes(1);

    /** So long ago an end is still news, by the clocks of both machines. */
    private static final Duration NEWS = Duration.ofMinutes(2);

    private final Consumer<String> died;
    private @Nullable String watched;
    private @Nullable Instant started;

    /**
     * @param died gets the container's id
     */
    EarlyDeath(Consumer<String> died) {
        this.died = died;
    }

    void watch(String id) {
        watched = id;
        started = null;
    }

    void happened(EngineEvent event) {
        if (!event.id().equals(watched)) {
            return;
        }
        if (event.action().equals("start")) {
            started = event.at();
        } else if (event.action().equals("die") && started != null) {
            ended(event.id(), started, event.at());
        }
    }

    void inspected(ContainerDetails details) {
        var state = details.state();
        if (!details.id().equals(watched) || state.started() == null) {
            return;
        }
        if (state.status().isRunning()) {
            started = state.started();
        } else if (state.status() == ContainerStatus.EXITED
                && state.finished() != null
                && state.finished().isAfter(Instant.now().minus(NEWS))) {
            ended(details.id(), state.started(), state.finished());
        }
    }

    private void ended(String id, Instant from, Instant to) {
        if (Duration.between(from, to).compareTo(EARLY) <= 0) {
            watched = null;
            died.accept(id);
        }
    }
}
