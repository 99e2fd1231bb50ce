package dev.crossdock.ui.run;

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

/** A session on a {@link StagedEngine}: a Mac with Rosetta and QEMU. */
final class StagedSession implements EngineSession {
    /** Two minutes ago. */
    static final Instant PROBED = Instant.now().minusSeconds(125);

    static final Platform S390X = Platform.parse("s390x");

    private final StagedEngine engine;
    private final ObservableMap<Platform, PlatformSupport> platforms =
            FXCollections.observableHashMap();
    private final ObservableSet<Platform> probing = FXCollections.observableSet();

    /** What was asked to be probed. */
    final List<Platform> asked = new ArrayList<>();

    StagedSession(StagedEngine engine) {
        this.engine = engine;
        runs(Platform.ARM64, new RunsHow.Native());
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
        runs(Platform.ARM_V7, new RunsHow.Emulated(Emulator.QEMU));
        runs(S390X, new RunsHow.Unavailable("exec format error"));
    }

    /** Lets a probe come in. */
    void runs(Platform platform, RunsHow how) {
        platforms.put(platform, new PlatformSupport(platform, how, null, PROBED));
    }

    void forget(Platform platform) {
        platforms.remove(platform);
    }

    @Override
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return new ReadOnlyObjectWrapper<SessionState>(new SessionState.Connected(engine.info()))
                .getReadOnlyProperty();
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
    public void probe(Collection<Platform> wanted) {
        asked.addAll(wanted);
    }

    @Override
    public ObservableSet<Platform> probing() {
        return probing;
    }

    @Override
    public void lookNow() {}

    @Override
    public void use(EngineAddress address) {}

    @Override
    public Subscription onEvent(Consumer<EngineEvent> listener) {
        return () -> {};
    }

    @Override
    public Subscription onConnected(Consumer<EngineInfo> listener) {
        listener.accept(engine.info());
        return () -> {};
    }
}
