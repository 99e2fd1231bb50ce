package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.Containers;
import dev.crossdock.core.text.Words;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What can be done to a container, to one alone or to several at once. */
enum ContainerAction {
    START("start", ContainerStatus.CREATED, ContainerStatus.EXITED, ContainerStatus.DEAD),
    STOP("stop", ContainerStatus.RUNNING, ContainerStatus.PAUSED, ContainerStatus.RESTARTING),
    RESTART("restart", ContainerStatus.RUNNING, ContainerStatus.PAUSED, ContainerStatus.RESTARTING),
    PAUSE("pause", ContainerStatus.RUNNING),
    RESUME("resume", ContainerStatus.PAUSED),
    KILL("kill", ContainerStatus.RUNNING, ContainerStatus.PAUSED),
    REMOVE(
            "remove",
            ContainerStatus.CREATED,
            ContainerStatus.RUNNING,
            ContainerStatus.PAUSED,
            ContainerStatus.RESTARTING,
            ContainerStatus.EXITED,
            ContainerStatus.DEAD);

    /** How long a container has to end by itself where it was not made with a time of its own. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private final String id;
    private final Set<ContainerStatus> states = EnumSet.noneOf(ContainerStatus.class);

    ContainerAction(String id, ContainerStatus... states) {
        this.id = id;
        this.states.addAll(Set.of(states));
    }

    /** Whether it makes sense in that state. */
    boolean fits(ContainerStatus status) {
        return states.contains(status);
    }

    /** Whether it is asked for once more before it is done to several, and what it ends is said. */
    boolean endsSomething() {
        return this == STOP || this == RESTART || this == KILL || this == REMOVE;
    }

    /** Whether the container runs anew after it, and how it begins is worth a look. */
    boolean starts() {
        return this == START || this == RESTART;
    }

    /** While it is done: {@code Stopping…}. */
    String doing() {
        return Words.get("containers.doing." + id);
    }

    /** With how many it is done to: {@code Stop 3}. */
    String ofSeveral(int count) {
        return Words.get("containers.several." + id, count);
    }

    /** Does it, and waits for the engine's answer. */
    void on(Containers containers, String container, Duration grace) {
        switch (this) {
            case START -> containers.start(container);
            case STOP -> containers.stop(container, grace);
            case RESTART -> containers.restart(container);
            case PAUSE -> containers.pause(container);
            case RESUME -> containers.unpause(container);
            case KILL -> containers.kill(container, "SIGKILL");
            case REMOVE -> containers.remove(container);
        }
    }
}
