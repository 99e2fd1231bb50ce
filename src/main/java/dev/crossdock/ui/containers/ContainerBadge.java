package dev.crossdock.ui.containers;

import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.StateBadge;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What is said of a container's state, with all that is known of it. */
final class ContainerBadge {
    private ContainerBadge() {}

    /** In the list, where there is room for two words. */
    static Badge.Look small(ContainerItem item) {
        return item.summary().status() == ContainerStatus.RESTARTING
                ? StateBadge.restarting(item.restarts())
                : StateBadge.of(item.summary(), item.stoppedByUser());
    }

    /** Above the container, with what its exit code means and how long it has been running. */
    static Badge.Look large(ContainerItem item, @Nullable ContainerDetails details) {
        if (details == null) {
            return small(item);
        }
        var state = details.state();
        return switch (state.status()) {
            case RUNNING -> running(state.started());
            case RESTARTING -> StateBadge.restarting(state.restarts());
            case EXITED -> exited(item, state);
            default -> small(item);
        };
    }

    private static Badge.Look exited(ContainerItem item, ContainerDetails.State state) {
        var code = state.exitCode();
        if (item.stoppedByUser() || code == null) {
            return small(item);
        }
        return StateBadge.exited(code, ExitCode.meaning(code));
    }

    private static Badge.Look running(@Nullable Instant since) {
        var plain = StateBadge.running();
        var time = since == null ? Duration.ZERO : Duration.between(since, Instant.now());
        return time.toMinutes() < 1
                ? plain
                : new Badge.Look(
                        plain.glyph(),
                        plain.strong(),
                        Words.get("containers.running-for", TimeSpan.words(time)),
                        plain.tone(),
                        plain.iconTone(),
                        plain.form(),
                        plain.ground(),
                        plain.meaning());
    }
}
