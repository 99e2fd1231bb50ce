package dev.crossdock.ui;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
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
import java.util.Optional;
import java.util.function.Consumer;

/** A session that is connected to an engine that was given, and tells what it is told to tell. */
public final class ScriptedSession implements EngineSession {
    private final Engine engine;
    private final ReadOnlyObjectWrapper<SessionState> state;
    private final ObservableMap<Platform, PlatformSupport> platforms =
            FXCollections.observableHashMap();
    private final List<Consumer<EngineEvent>> onEvent = new ArrayList<>();
    private final List<Consumer<EngineInfo>> onConnected = new ArrayList<>();

    public ScriptedSession(Engine engine) {
        this.engine = engine;
        state = new ReadOnlyObjectWrapper<>(new SessionState.Connected(engine.info()));
        put(Platform.ARM64, new RunsHow.Native());
        put(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
        put(Platform.ARM_V7, new RunsHow.Emulated(Emulator.QEMU));
    }

    private void put(Platform platform, RunsHow how) {
        platforms.put(platform, new PlatformSupport(platform, how, null, Instant.EPOCH));
    }

    /** Tells of something that happened. */
    public void tell(EngineEvent event) {
        List.copyOf(onEvent).forEach(listener -> listener.accept(event));
    }

    /** Tells of a new connection. */
    public void reconnect() {
        List.copyOf(onConnected).forEach(listener -> listener.accept(engine.info()));
    }

    @Override
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Optional<EngineAddress> address() {
        return Optional.of(engine.address());
    }

    @Override
    public Optional<EngineInfo> info() {
        return Optional.of(engine.info());
    }

    @Override
    public ObservableMap<Platform, PlatformSupport> platforms() {
        return platforms;
    }

    @Override
    public void probe(Collection<Platform> wanted) {}

    @Override
    public ObservableSet<Platform> probing() {
        return FXCollections.observableSet();
    }

    @Override
    public void lookNow() {}

    @Override
    public void use(EngineAddress address) {}

    @Override
    public Subscription onEvent(Consumer<EngineEvent> listener) {
        onEvent.add(listener);
        return () -> onEvent.remove(listener);
    }

    @Override
    public Subscription onConnected(Consumer<EngineInfo> listener) {
        onConnected.add(listener);
        listener.accept(engine.info());
        return () -> onConnected.remove(listener);
    }
}
