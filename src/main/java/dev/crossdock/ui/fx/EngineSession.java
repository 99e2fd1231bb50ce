package dev.crossdock.ui.fx;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The window's one connection to an engine. All methods and listeners belong to the JavaFX thread
 * save {@link #engine()}.
 */
public interface EngineSession extends AutoCloseable {

    ReadOnlyObjectProperty<SessionState> stateProperty();

    /**
     * The engine of the connection; callable from any thread.
     *
     * @throws EngineException if there is none now
     */
    Engine engine();

    /** Where the engine is, also while it is lost. */
    Optional<EngineAddress> address();

    /** Who the engine is, also while it is lost. */
    Optional<EngineInfo> info();

    /** What is known of each platform here; changes as probes come in. */
    ObservableMap<Platform, PlatformSupport> platforms();

    /** Starts probing platforms; {@link #platforms()} tells the outcome. */
    void probe(Collection<Platform> platforms);

    /** The platforms that are being probed now. */
    ObservableSet<Platform> probing();

    /** Looks for an engine now, without waiting for the next turn. */
    void lookNow();

    /** Leaves the engine that is connected, and takes the one at this address. */
    void use(EngineAddress address);

    /** Tells, on the JavaFX thread, of every event of the engine until unsubscribed. */
    Subscription onEvent(Consumer<EngineEvent> listener);

    /**
     * Tells, on the JavaFX thread, of every new connection, at once if there is one: the moment to
     * (re)load lists.
     */
    Subscription onConnected(Consumer<EngineInfo> listener);

    /** Lets the engine go and tells no more. */
    @Override
    default void close() {}

    default PlatformSupport support(Platform platform) {
        return platforms().getOrDefault(platform, PlatformSupport.notProbed(platform));
    }
}
