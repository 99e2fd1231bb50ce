package dev.crossdock.bench;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.SessionState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A connection that lasts while a page is looked at: what the page still does in the background
 * ends with it, and does not slow the next one.
 */
final class OneShow implements EngineSession {
    private final EngineSession session;
    private final List<Consumer<EngineInfo>> waiting = new ArrayList<>();
    private volatile boolean over;

    OneShow(EngineSession session) {
        this.session = session;
    }

    @Override
    public void close() {
        over = true;
    }

    @Override
    public Engine engine() {
        if (over) {
            throw new EngineException(new EngineFailure.NoEngine(List.of()));
        }
        return session.engine();
    }

    @Override
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return session.stateProperty();
    }

    @Override
    public Optional<EngineAddress> address() {
        return session.address();
    }

    @Override
    public Optional<EngineInfo> info() {
        return session.info();
    }

    @Override
    public ObservableMap<Platform, PlatformSupport> platforms() {
        return session.platforms();
    }

    @Override
    public void probe(Collection<Platform> platforms) {}

    @Override
    public ObservableSet<Platform> probing() {
        return session.probing();
    }

    @Override
    public void lookNow() {}

    @Override
    public void use(EngineAddress address) {}

    @Override
    public Subscription onEvent(Consumer<EngineEvent> listener) {
        return Subscription.EMPTY;
    }

    @Override
    public Subscription onConnected(Consumer<EngineInfo> listener) {
        waiting.add(listener);
        return () -> waiting.remove(listener);
    }

    /** Tells the page that its engine is there. */
    void connect() {
        session.info().ifPresent(info -> List.copyOf(waiting).forEach(it -> it.accept(info)));
    }
}
