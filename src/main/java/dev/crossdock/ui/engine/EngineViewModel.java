package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.PlatformBadge;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which engine it is, how it was found, which others there are, and what it can run. */
public final class EngineViewModel {
    /** Listed besides the usual platforms: much of what is published for amd64 is also for it. */
    private static final Platform X86 = new Platform("linux", "386", "");

    private final EngineSession session;
    private final EngineFinder finder;
    private final Tasks tasks;
    private final EngineStarts starts;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper(this, "version", "");
    private final ReadOnlyStringWrapper foundBy = new ReadOnlyStringWrapper(this, "foundBy", "");
    private final ReadOnlyStringWrapper path = new ReadOnlyStringWrapper(this, "path", "");
    private final ReadOnlyStringWrapper store = new ReadOnlyStringWrapper(this, "store", "");
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper(this, "size", "");
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper(this, "connected");
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known");
    private final ObservableList<Place> others = FXCollections.observableArrayList();
    private final ObservableList<EmulationRow> rows = FXCollections.observableArrayList();
    private final BooleanBinding probing;

    EngineViewModel(EngineSession session, EngineFinder finder, Tasks tasks, EngineStarts starts) {
        this.finder = finder;
        this.session = session;
        this.tasks = tasks;
        this.starts = starts;
        probing = Bindings.isNotEmpty(session.probing());
        InvalidationListener changed = o -> list();
        session.platforms().addListener(changed);
        session.probing().addListener(changed);
        session.stateProperty().subscribe(this::say);
        list();
    }

    private void say(SessionState state) {
        connected.set(state instanceof SessionState.Connected);
        known.set(connected.get() || state instanceof SessionState.Lost);
        if (state instanceof SessionState.Connected(var info)) {
            describe(info);
            list();
            lookForOthers();
        }
    }

    private void describe(EngineInfo info) {
        name.set(session.address().map(EngineAddress::name).orElse(info.name()));
        version.set(
                Words.get(
                        "engine.version",
                        info.name(),
                        info.version(),
                        info.apiVersion(),
                        info.platform()));
        foundBy.set(session.address().map(PlaceLine::label).orElse(""));
        path.set(session.address().map(PlaceLine::path).orElse(""));
        store.set(
                Words.get(
                        switch (info.store()) {
                            case CONTAINERD -> "engine.store.containerd";
                            case GRAPHDRIVER -> "engine.store.graphdriver";
                        }));
        size.set(Words.get("engine.size", info.cpus(), Sizes.memory(info.memoryBytes())));
    }

    /** Which other engines there are now: asked when the page is shown, and not polled. */
    void lookForOthers() {
        tasks.run(() -> finder.look(), this::found, why -> {});
    }

    private void found(List<Place> places) {
        var here = session.address().map(EngineAddress::uri).orElse("");
        others.setAll(
                places.stream()
                        .filter(place -> !place.address().uri().equals(here))
                        .filter(
                                place ->
                                        place.presence() == Place.Presence.ANSWERS
                                                || place.startCommand() != null)
                        .toList());
    }

    private void list() {
        var platforms = new TreeSet<>(ownFirst());
        platforms.addAll(Platform.USUAL);
        platforms.add(X86);
        platforms.addAll(session.platforms().keySet());
        var now =
                platforms.stream()
                        .map(
                                platform ->
                                        new EmulationRow(
                                                session.support(platform),
                                                session.probing().contains(platform)))
                        .toList();
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }

    private Comparator<Platform> ownFirst() {
        var own = session.info().map(EngineInfo::platform);
        return Comparator.comparing((Platform p) -> !own.equals(Optional.of(p)))
                .thenComparing(Comparator.naturalOrder());
    }

    void probe(Platform platform) {
        session.probe(List.of(platform));
    }

    void probeAll() {
        session.probe(rows.stream().map(EmulationRow::platform).toList());
    }

    void use(Place place) {
        session.use(place.address());
    }

    void start(Place place) {
        starts.start(place);
    }

    /** All of the page as plain text, for a bug report. No secret is on it. */
    String report() {
        var lines =
                rows.stream()
                        .map(EmulationRow::support)
                        .map(EngineViewModel::reportLine)
                        .collect(Collectors.joining("\n"));
        return String.join("\n", name.get(), version.get(), store.get(), size.get(), lines);
    }

    private static String reportLine(PlatformSupport support) {
        var machine = support.machine();
        return "%s: %s%s"
                .formatted(
                        support.platform(),
                        PlatformBadge.runs(support.runs()),
                        machine == null ? "" : ", uname -m " + machine);
    }

    EngineStarts starts() {
        return starts;
    }

    ObservableList<Place> others() {
        return others;
    }

    ObservableList<EmulationRow> rows() {
        return rows;
    }

    /** Whether anything is being probed. */
    public BooleanBinding probingProperty() {
        return probing;
    }

    public boolean isProbing() {
        return probing.get();
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public String getName() {
        return name.get();
    }

    public ReadOnlyStringProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public String getVersion() {
        return version.get();
    }

    public ReadOnlyStringProperty foundByProperty() {
        return foundBy.getReadOnlyProperty();
    }

    public String getFoundBy() {
        return foundBy.get();
    }

    public ReadOnlyStringProperty pathProperty() {
        return path.getReadOnlyProperty();
    }

    public String getPath() {
        return path.get();
    }

    public ReadOnlyStringProperty storeProperty() {
        return store.getReadOnlyProperty();
    }

    public String getStore() {
        return store.get();
    }

    public ReadOnlyStringProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    public String getSize() {
        return size.get();
    }

    public ReadOnlyBooleanProperty connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    public boolean isConnected() {
        return connected.get();
    }

    /** Whether there is, or was until just now, an engine to speak of. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    public boolean isKnown() {
        return known.get();
    }
}
