package dev.crossdock.ui;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.SessionState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A session that a test connects and parts by hand. */
public final class StandInSession implements EngineSession {
    /** A Mac's usual engine. */
    public static final EngineInfo COLIMA =
            new EngineInfo(
                    "Docker Engine",
                    "28.5.2",
                    "1.51",
                    Platform.ARM64,
                    EngineInfo.ImageStore.CONTAINERD,
                    8L << 30,
                    4,
                    "boot");

    public static final EngineAddress ADDRESS =
            new EngineAddress("unix:///colima.sock", "Colima", "Docker context colima");

    private final StandInEngine engine;

    /** Who its engine is. */
    public EngineInfo info = COLIMA;

    private final ReadOnlyObjectWrapper<SessionState> state =
            new ReadOnlyObjectWrapper<>(new SessionState.Looking());
    private final ObservableMap<Platform, PlatformSupport> platforms =
            FXCollections.observableHashMap();
    private final ObservableSet<Platform> probing = FXCollections.observableSet();
    private final List<Consumer<EngineEvent>> onEvent = new ArrayList<>();
    private final List<Consumer<EngineInfo>> onConnected = new ArrayList<>();

    /** What was asked to be probed. */
    public final List<Platform> probed = new ArrayList<>();

    /** What was asked to be used. */
    public final List<EngineAddress> used = new ArrayList<>();

    /** What its finder finds. */
    public List<Place> places = List.of();

    public StandInSession(StandInEngine engine) {
        this.engine = engine;
    }

    public void connect() {
        state.set(new SessionState.Connected(COLIMA));
        onConnected.forEach(listener -> listener.accept(COLIMA));
    }

    public void lose() {
        state.set(new SessionState.Lost(COLIMA, new EngineFailure.Unreachable("there", "EOF")));
    }

    public void become(SessionState now) {
        state.set(now);
    }

    public void tell(String type, String action) {
        var event = new EngineEvent(type, action, "id", Instant.EPOCH, Map.of());
        onEvent.forEach(listener -> listener.accept(event));
    }

    @Override
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Engine engine() {
        if (state.get() instanceof SessionState.Connected) {
            return engine;
        }
        throw new EngineException(new EngineFailure.Unreachable("there", "EOF"));
    }

    /** Finds {@link #places}, and opens this session's engine at any. */
    public EngineFinder finder() {
        return new EngineFinder() {
            @Override
            public List<Place> look() {
                return places;
            }

            @Override
            public Engine open(EngineAddress address) {
                return engine;
            }
        };
    }

    @Override
    public Optional<EngineAddress> address() {
        return Optional.of(ADDRESS);
    }

    @Override
    public Optional<EngineInfo> info() {
        return Optional.of(info);
    }

    @Override
    public ObservableMap<Platform, PlatformSupport> platforms() {
        return platforms;
    }

    @Override
    public void probe(Collection<Platform> wanted) {
        probed.addAll(wanted);
    }

    @Override
    public ObservableSet<Platform> probing() {
        return probing;
    }

    @Override
    public void close() {}

    @Override
    public void lookNow() {}

    @Override
    public void use(EngineAddress address) {
        used.add(address);
    }

    @Override
    public Subscription onEvent(Consumer<EngineEvent> listener) {
        onEvent.add(listener);
        return () -> onEvent.remove(listener);
    }

    @Override
    public Subscription onConnected(Consumer<EngineInfo> listener) {
        onConnected.add(listener);
        if (state.get() instanceof SessionState.Connected) {
            listener.accept(COLIMA);
        }
        return () -> onConnected.remove(listener);
    }
}
