package dev.crossdock.core.engine;

import dev.crossdock.core.run.RunSpec;

import java.time.Duration;
import java.util.List;

/**
 * The containers of an engine. A container is named by its id, the beginning of its id, or its
 * name.
 */
public interface Containers {

    /** All of them, stopped ones included, newest first. */
    List<ContainerSummary> list();

    ContainerDetails inspect(String container);

    /**
     * Makes a container and does not start it. Pulls nothing.
     *
     * @throws EngineException {@link EngineFailure.NoSuchImage}, {@link
     *     EngineFailure.OtherPlatformCached}, {@link EngineFailure.NameInUse} and others; no
     *     container is left then
     */
    CreatedContainer create(RunSpec spec);

    /**
     * @throws EngineException {@link EngineFailure.NotStarted}, {@link EngineFailure.PortInUse}:
     *     the container stays
     */
    void start(String container);

    /**
     * Asks it to end and kills it after the grace time; returns when it has ended.
     *
     * @param grace whole seconds
     */
    void stop(String container, Duration grace);

    /**
     * @param signal such as {@code SIGKILL}
     */
    void kill(String container, String signal);

    void restart(String container);

    /**
     * Holds all of its processes where they are, until {@link #unpause}.
     *
     * @throws EngineException {@link EngineFailure.Conflict} if it does not run, or is paused
     */
    void pause(String container);

    /**
     * Lets a paused one go on.
     *
     * @throws EngineException {@link EngineFailure.Conflict} if it is not paused
     */
    void unpause(String container);

    /**
     * Gives it another name; a running one goes on.
     *
     * @throws EngineException {@link EngineFailure.NameInUse}
     */
    void rename(String container, String name);

    /**
     * All that the engine tells of it, as JSON in lines: {@code docker inspect} without its
     * brackets. Values of its environment stand there in clear.
     */
    String inspectText(String container);

    /** Removes it, with its anonymous volumes; a running one is killed first. */
    void remove(String container);

    /**
     * Waits until it has ended; at once if it does not run. Returns its exit code. The list may
     * still tell it as running for a moment then.
     */
    int waitFor(String container);

    /** Tells the terminal of a TTY container its size in characters. */
    void resize(String container, int columns, int rows);
}
