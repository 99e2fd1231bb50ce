package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Notices that a container which was just started has ended within a minute, or could not be
 * started at all, whether the engine tells of it or it had ended before anybody looked. Tells it
 * once a start.
 */
final class EarlyDeath {
    private static final Duration EARLY = Duration.ofMinutes(1);

    /** So long ago an end is still news, by the clocks of both machines. */
    private static final Duration NEWS = Duration.ofMinutes(2);

    private final Consumer<String> died;
    private @Nullable String watched;
    private @Nullable Instant started;

    /** Somebody asked it to end, so that its end is no news. */
    private boolean asked;

    /**
     * @param died gets the container's id
     */
    EarlyDeath(Consumer<String> died) {
        this.died = died;
    }

    void watch(String id) {
        watched = id;
        started = null;
        asked = false;
    }

    void happened(EngineEvent event) {
        if (!event.id().equals(watched)) {
            return;
        }
        switch (event.action()) {
            case "start" -> {
                started = event.at();
                asked = false;
            }
            case "kill", "stop" -> asked = true;
            case "die" -> {
                if (started != null) {
                    ended(event.id(), started, event.at());
                }
            }
            default -> {}
        }
    }

    void inspected(ContainerDetails details) {
        var state = details.state();
        if (!details.id().equals(watched)) {
            return;
        }
        if (state.status() == ContainerStatus.CREATED && !state.error().isEmpty()) {
            watched = null;
            died.accept(details.id());
        }
        if (state.started() == null) {
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
        if (!asked && Duration.between(from, to).compareTo(EARLY) <= 0) {
            watched = null;
            died.accept(id);
        }
    }
}
