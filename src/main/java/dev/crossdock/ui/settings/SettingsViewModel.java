package dev.crossdock.ui.settings;

import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Setting;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be chosen for each setting, and what comes of choosing it. */
public final class SettingsViewModel {
    private static final int GIB = 1 << 10;
    private static final List<Integer> MEMORIES = List.of(8, 24, 64, 128, 256, 512);
    private static final List<Integer> DISKS =
            List.of(0, 256, GIB, 4 * GIB, 16 * GIB, Settings.MOST_DISK);

    /** So many of the usual lines fill a MiB on the disk, and in memory with their tables. */
    private static final long LINES_ON_DISK = 20_000_000 / (LogStore.USUAL_DISK >> 20);

    private static final long LINES_IN_MEMORY = 250_000 / (LogStore.USUAL_MEMORY >> 20);

    private final Settings settings;
    private final EngineSession session;
    private final EngineFinder finder;
    private final Builders builders;
    private final Tasks tasks;
    private final ObservableList<String> engines = FXCollections.observableArrayList();
    private final ObservableList<String> builderNames = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper engineProblem =
            new ReadOnlyStringWrapper(this, "engineProblem", "");
    private List<Place> places = List.of();

    public SettingsViewModel(
            Settings settings,
            EngineSession session,
            EngineFinder finder,
            Builders builders,
            Tasks tasks) {
        this.settings = settings;
        this.session = session;
        this.finder = finder;
        this.builders = builders;
        this.tasks = tasks;
    }

    /** Looks which engines and builders there are now. */
    void look() {
        engineProblem.set("");
        offer(engines, settings.engine(), Stream.empty());
        offer(builderNames, settings.builder(), Stream.empty());
        tasks.run(finder::look, this::found, failure -> {});
        session.address()
                .ifPresent(
                        address ->
                                tasks.run(
                                        () -> builders.on(address).all(),
                                        this::known,
                                        failure -> {})); // there is no docker command here
    }

    private void found(List<Place> now) {
        places = now;
        offer(
                engines,
                settings.engine(),
                now.stream()
                        .filter(SettingsViewModel::isEngine)
                        .map(place -> place.address().uri()));
    }

    private static boolean isEngine(Place place) {
        return place.presence() == Place.Presence.ANSWERS || place.startCommand() != null;
    }

    private void known(List<BuilderInfo> all) {
        offer(
                builderNames,
                settings.builder(),
                all.stream().filter(one -> !one.enginesOwn()).map(BuilderInfo::name));
    }

    /** Nothing first, and what is set also where nobody knows it any more. */
    private static void offer(
            ObservableList<String> list, Setting<String> setting, Stream<String> found) {
        var all =
                Stream.concat(Stream.of("", setting.get()), found)
                        .filter(one -> one.equals(one.strip()))
                        .distinct()
                        .toList();
        if (!all.equals(list)) {
            list.setAll(all);
        }
    }

    /**
     * Takes an engine: at once, and from the next start on it alone. Without an address, the next
     * start takes the first that answers.
     */
    void useEngine(String typed) {
        var wanted = typed.strip();
        if (wanted.equals(settings.engine().get())) {
            engineProblem.set("");
            return;
        }
        try {
            settings.engine().read(wanted);
            engineProblem.set("");
        } catch (IllegalArgumentException e) {
            engineProblem.set(Words.get("settings.engine.bad", wanted));
            return;
        }
        var uri = wanted.startsWith("/") ? "unix://" + wanted : wanted;
        if (!uri.isEmpty() && !session.address().map(EngineAddress::uri).equals(Optional.of(uri))) {
            session.use(
                    place(uri)
                            .map(Place::address)
                            .orElseGet(
                                    () -> new EngineAddress(uri, uri, Words.get("place.named"))));
        }
    }

    private Optional<Place> place(String uri) {
        return places.stream().filter(place -> place.address().uri().equals(uri)).findFirst();
    }

    /** What people call the engine at an address; the address where nobody knows. */
    String engineName(String uri) {
        return place(uri).map(place -> place.address().name()).orElse("");
    }

    List<Optional<Platform>> platforms() {
        var known = new TreeSet<>(Platform.USUAL);
        known.addAll(session.platforms().keySet());
        settings.platform().get().ifPresent(known::add);
        return Stream.concat(
                        Stream.of(Optional.<Platform>empty()), known.stream().map(Optional::of))
                .toList();
    }

    List<Integer> memories() {
        return with(MEMORIES, settings.memory().get());
    }

    List<Integer> disks() {
        return with(DISKS, settings.disk().get());
    }

    private static List<Integer> with(List<Integer> usual, int now) {
        return Stream.concat(usual.stream(), Stream.of(now)).distinct().sorted().toList();
    }

    static String memoryText(int mib) {
        return size(mib, mib * LINES_IN_MEMORY);
    }

    static String diskText(int mib) {
        return mib == 0 ? Words.get("settings.console.disk.none") : size(mib, mib * LINES_ON_DISK);
    }

    private static String size(int mib, long lines) {
        var size = mib > 0 && mib % GIB == 0 ? mib / GIB + " GiB" : mib + " MiB";
        return Words.get("settings.console.size", size, "%,d".formatted(rounded(lines)));
    }

    /** Two digits: what is known of lines that are still to come. */
    private static long rounded(long lines) {
        return BigDecimal.valueOf(lines).round(new MathContext(2)).longValue();
    }

    /** Sets everything back to what it was when Crossdock was new. */
    void reset() {
        settings.all().forEach(Setting::reset);
    }

    Settings settings() {
        return settings;
    }

    ObservableList<String> engines() {
        return engines;
    }

    ObservableList<String> builders() {
        return builderNames;
    }

    /** What is wrong with the address that was typed; empty for nothing. */
    public ReadOnlyStringProperty engineProblemProperty() {
        return engineProblem.getReadOnlyProperty();
    }

    public String getEngineProblem() {
        return engineProblem.get();
    }
}
