package dev.crossdock.core.engine;

import dev.crossdock.core.cost.WorkMeter;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A container engine that answers. Every call blocks until the engine has answered and is meant for
 * a virtual thread; interrupting that thread cancels the call, which then fails with {@link
 * EngineFailure.Cancelled}. Every failure is an {@link EngineException}. All parts may be used from
 * several threads at once.
 */
public interface Engine extends AutoCloseable {

    /** How it was reached. */
    EngineAddress address();

    /** Asks the engine who it is. */
    EngineInfo info();

    /** Asks for a sign of life; returns when it came. */
    void ping();

    Images images();

    Containers containers();

    ContainerStreams streams();

    ContainerFiles files();

    /**
     * Carries files out of containers and into them.
     *
     * @throws EngineException {@link EngineFailure.Unsupported} where that cannot be done
     */
    default FileCopies copies() {
        throw new EngineException(new EngineFailure.Unsupported("/archive"));
    }

    /**
     * Tells of what happens in the engine, in order, until the thread is interrupted or the engine
     * goes away, which is a {@link EngineFailure.Unreachable}.
     *
     * @param connected called once, when the engine has accepted the subscription: what happens
     *     after that is told
     * @param sink called for every event, on the calling thread
     */
    void events(Runnable connected, Consumer<EngineEvent> sink);

    /**
     * What the engine remembers to have happened to a container, oldest first; engines forget after
     * some hundreds.
     */
    List<EngineEvent> pastEvents(String container, Instant since);

    PlatformProbe probe();

    /**
     * What emulation is measured with.
     *
     * @throws EngineException {@link EngineFailure.Unsupported} where nothing can be measured
     */
    default WorkMeter workMeter() {
        throw new EngineException(new EngineFailure.Unsupported("measuring"));
    }

    /**
     * What the engine keeps on its disk.
     *
     * @throws EngineException {@link EngineFailure.Unsupported} where it does not tell
     */
    default Disk disk() {
        throw new EngineException(new EngineFailure.Unsupported("/system/df"));
    }

    /** The names and ids of its networks. */
    default List<String> networks() {
        throw new EngineException(new EngineFailure.Unsupported("/networks"));
    }

    Registry registry();

    @Override
    void close();
}
