package dev.crossdock.ui.app;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.SessionState;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the status bar says. */
public final class StatusBarViewModel {
    /** The colour of the dot. */
    enum Light {
        OFF,
        ON,
        LOST
    }

    private final EngineSession session;
    private final Activities activities;
    private final ReadOnlyObjectWrapper<Light> light = new ReadOnlyObjectWrapper<>(Light.OFF);
    private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasDetail = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> emulators = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper work = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(Activity.UNKNOWN);

    StatusBarViewModel(EngineSession session, Activities activities) {
        this.session = session;
        this.activities = activities;
        hasDetail.bind(detail.isNotEmpty());
        session.stateProperty().subscribe(this::say);
        session.platforms().addListener((InvalidationListener) o -> listEmulators());
        activities.running().addListener((InvalidationListener) o -> showWork());
        listEmulators();
        showWork();
    }

    private void say(SessionState state) {
        switch (state) {
            case SessionState.Looking l -> say(Light.OFF, Words.get("status.looking"), "");
            case SessionState.NoEngine(var places) ->
                    say(
                            Light.OFF,
                            Words.get("status.none"),
                            Words.get("status.watching", places.size()));
            case SessionState.Connected(var info) ->
                    say(Light.ON, name(), info.platform().toString());
            case SessionState.Lost(var info, var why) ->
                    say(Light.LOST, name(), Words.get("status.lost"));
        }
        listEmulators();
    }

    private String name() {
        return session.address().map(EngineAddress::name).orElse("");
    }

    private void say(Light colour, String who, String what) {
        light.set(colour);
        engine.set(who);
        detail.set(what);
    }

    private void listEmulators() {
        if (!(session.stateProperty().get() instanceof SessionState.Connected)) {
            emulators.clear();
            return;
        }
        Map<Emulator, String> byName =
                session.platforms().values().stream()
                        .filter(support -> support.runs() instanceof RunsHow.Emulated)
                        .sorted((a, b) -> a.platform().compareTo(b.platform()))
                        .collect(
                                Collectors.groupingBy(
                                        StatusBarViewModel::emulator,
                                        () -> new EnumMap<>(Emulator.class),
                                        Collectors.mapping(
                                                support -> support.platform().shortName(),
                                                Collectors.joining(", "))));
        emulators.setAll(
                byName.entrySet().stream()
                        .map(entry -> entry.getKey().label() + " " + entry.getValue())
                        .toList());
    }

    private static Emulator emulator(PlatformSupport support) {
        return support.runs() instanceof RunsHow.Emulated(var by) ? by : Emulator.OTHER;
    }

    private void showWork() {
        progress.unbind();
        work.unbind();
        var running = activities.running();
        working.set(!running.isEmpty());
        if (!running.isEmpty()) {
            var newest = running.getLast();
            progress.bind(newest.progressProperty());
            work.bind(newest.titleProperty());
        }
    }

    void cancel() {
        var running = activities.running();
        if (!running.isEmpty()) {
            running.getLast().cancel();
        }
    }

    ReadOnlyObjectProperty<Light> lightProperty() {
        return light.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty engineProperty() {
        return engine.getReadOnlyProperty();
    }

    public String getEngine() {
        return engine.get();
    }

    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public String getDetail() {
        return detail.get();
    }

    public ReadOnlyBooleanProperty hasDetailProperty() {
        return hasDetail.getReadOnlyProperty();
    }

    public boolean isHasDetail() {
        return hasDetail.get();
    }

    ObservableList<String> emulators() {
        return emulators;
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    public boolean isWorking() {
        return working.get();
    }

    public ReadOnlyStringProperty workProperty() {
        return work.getReadOnlyProperty();
    }

    public String getWork() {
        return work.get();
    }

    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public double getProgress() {
        return progress.get();
    }
}
