package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.SessionState;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where Crossdock looked for an engine, and which of those that are installed can be started. */
public final class NoEngineViewModel {
    private final EngineSession session;
    private final EngineStarts starts;
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObservableList<Place> installed = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ReadOnlyStringWrapper technical =
            new ReadOnlyStringWrapper(this, "technical", "");

    NoEngineViewModel(EngineSession session, EngineStarts starts) {
        this.session = session;
        this.starts = starts;
        session.stateProperty().subscribe(this::show);
    }

    private void show(SessionState state) {
        if (state instanceof SessionState.NoEngine(var now) && !places.equals(now)) {
            places.setAll(now);
            installed.setAll(startable(now));
            hint.set(Words.get("engine.none.hint", installed.size()));
            technical.set(now.stream().map(Place::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Those that a command starts; an engine is there once, however many places lead to it. */
    static List<Place> startable(List<Place> places) {
        Map<String, Place> byCommand = new LinkedHashMap<>();
        for (var place : places) {
            var command = place.startCommand();
            if (command != null && place.presence() != Place.Presence.ANSWERS) {
                byCommand.putIfAbsent(command, place);
            }
        }
        return List.copyOf(byCommand.values());
    }

    void start(Place place) {
        starts.start(place);
    }

    void lookAgain() {
        session.lookNow();
    }

    /** Takes an address as a person gives it: {@code /path/to.sock}, {@code tcp://host:2375}. */
    void use(String text) {
        var given = text.strip();
        var uri = given.startsWith("/") ? "unix://" + given : given;
        session.use(
                new EngineAddress(
                        uri,
                        PlaceLine.path(new EngineAddress(uri, "", "")),
                        Words.get("place.named")));
    }

    EngineStarts starts() {
        return starts;
    }

    ObservableList<Place> places() {
        return places;
    }

    ObservableList<Place> installed() {
        return installed;
    }

    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public String getHint() {
        return hint.get();
    }

    /** Everything that is known of the places, for those who search for it. */
    public ReadOnlyStringProperty technicalProperty() {
        return technical.getReadOnlyProperty();
    }

    public String getTechnical() {
        return technical.get();
    }
}
