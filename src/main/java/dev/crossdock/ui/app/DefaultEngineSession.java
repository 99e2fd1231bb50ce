package dev.crossdock.ui.app;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.EngineWatch;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The session that a window has: an {@link EngineWatch} whose news are brought onto the JavaFX
 * thread.
 */
public final class DefaultEngineSession implements EngineSession {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultEngineSession.class);

    /** What is probed as soon as there is an engine; the rest is probed when somebody asks. */
    private static final List<Platform> AT_ONCE =
            List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);

    private final Tasks tasks;
    private final EngineWatch watch;
    private final ReadOnlyObjectWrapper<SessionState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SessionState.Looking());
    private final ObservableMap<Platform, PlatformSupport> platforms =
            FXCollections.observableHashMap();
    private final ObservableSet<Platform> probing = FXCollections.observableSet();
    private final List<Consumer<EngineEvent>> onEvent = new CopyOnWriteArrayList<>();
    private final List<Consumer<EngineInfo>> onConnected = new CopyOnWriteArrayList<>();

    /** Several at once make each start slower without ending earlier. */
    private final Semaphore probes = new Semaphore(2);

    private volatile @Nullable Engine engine;
    private @Nullable EngineInfo info;
    private @Nullable EngineAddress address;
    private @Nullable PlatformSurvey survey;

    public DefaultEngineSession(EngineFinder finder, Tasks tasks) {
        this.tasks = tasks;
        watch = new EngineWatch(finder, new News());
    }

    /** Begins to look for an engine; returns at once. */
    public void start() {
        watch.start();
    }

    @Override
    public void close() {
        watch.close();
    }

    @Override
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Engine engine() {
        var now = engine;
        if (now == null) {
            throw new EngineException(new EngineFailure.NoEngine(List.of()));
        }
        return now;
    }

    @Override
    public Optional<EngineInfo> info() {
        return Optional.ofNullable(info);
    }

    @Override
    public Optional<EngineAddress> address() {
        return Optional.ofNullable(address);
    }

    @Override
    public ObservableMap<Platform, PlatformSupport> platforms() {
        return platforms;
    }

    @Override
    public ObservableSet<Platform> probing() {
        return probing;
    }

    @Override
    public void probe(Collection<Platform> wanted) {
        var by = survey;
        if (by != null) {
            wanted.stream().filter(probing::add).forEach(platform -> probe(by, platform));
        }
    }

    private void probe(PlatformSurvey by, Platform platform) {
        tasks.run(
                () -> {
                    probes.acquire();
                    try {
                        return by.again(platform);
                    } finally {
                        probes.release();
                    }
                },
                support -> probed(by, support),
                failure -> probing.remove(platform));
    }

    private void probed(PlatformSurvey by, PlatformSupport support) {
        probing.remove(support.platform());
        if (by == survey) {
            platforms.put(support.platform(), support);
        }
    }

    @Override
    public void lookNow() {
        watch.lookNow();
    }

    @Override
    public void use(EngineAddress wanted) {
        engine = null;
        state.set(new SessionState.Looking());
        watch.use(wanted);
    }

    @Override
    public Subscription onEvent(Consumer<EngineEvent> listener) {
        onEvent.add(listener);
        return () -> onEvent.remove(listener);
    }

    @Override
    public Subscription onConnected(Consumer<EngineInfo> listener) {
        onConnected.add(listener);
        if (state.get() instanceof SessionState.Connected(var now)) {
            listener.accept(now);
        }
        return () -> onConnected.remove(listener);
    }

    private void connected(Engine now, EngineInfo who) {
        var same = who.equals(info) && now.address().equals(address);
        engine = now;
        info = who;
        address = now.address();
        survey = new PlatformSurvey(now.probe());
        if (!same) {
            platforms.clear();
        }
        probing.clear();
        state.set(new SessionState.Connected(who));
        onConnected.forEach(listener -> listener.accept(who));
        var again = new LinkedHashSet<>(AT_ONCE);
        again.addAll(platforms.keySet());
        probe(again);
    }

    /** Comes from the watch's threads and goes onto the JavaFX thread. */
    private final class News implements EngineWatch.Listener {
        @Override
        public void none(List<Place> places) {
            tasks.onFxThread(() -> state.set(new SessionState.NoEngine(places)));
        }

        @Override
        public void connected(Engine now, EngineInfo who) {
            LOG.info("Found {} {}, {}", who.name(), who.version(), who.platform());
            tasks.onFxThread(() -> DefaultEngineSession.this.connected(now, who));
        }

        @Override
        public void lost(EngineInfo who, EngineFailure why) {
            LOG.info("Lost {}: {}", who.name(), why.getClass().getSimpleName());
            tasks.onFxThread(
                    () -> {
                        engine = null;
                        state.set(new SessionState.Lost(who, why));
                    });
        }

        @Override
        public void event(EngineEvent event) {
            tasks.onFxThread(() -> onEvent.forEach(listener -> listener.accept(event)));
        }
    }
}
