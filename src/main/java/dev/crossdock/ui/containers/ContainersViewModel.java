package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.diagnosis.Autopsies;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The containers of the engine, kept up to date by its events. */
public final class ContainersViewModel {

    /** What happens in a container and changes nothing of what the list shows. */
    private static final Set<String> OF_NO_MATTER =
            Set.of(
                    "attach",
                    "detach",
                    "resize",
                    "top",
                    "export",
                    "archive-path",
                    "extract-to-dir",
                    "copy",
                    "commit");

    /** Running ones first, then the newest, as the engine lists them. */
    private static final Comparator<ContainerSummary> ORDER =
            Comparator.comparing(c -> !c.status().isRunning());

    private final EngineSession session;
    private final Tasks tasks;
    private final Autopsies autopsies;
    private final ObservableList<ContainerItem> items = FXCollections.observableArrayList();
    private final FilteredList<ContainerItem> shown = new FilteredList<>(items);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<@Nullable ContainerItem> selected =
            new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper(this, "none");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private boolean loading;
    private boolean loadAgain;

    /** A container that is wanted and not in the list yet. */
    private @Nullable String wanted;

    public ContainersViewModel(EngineSession session, Tasks tasks, Autopsies autopsies) {
        this.session = session;
        this.tasks = tasks;
        this.autopsies = autopsies;
        filter.subscribe(words -> shown.setPredicate(item -> item.matches(words.strip())));
        autopsies.known().addListener((MapChangeListener<Object, Object>) change -> explain());
        session.onEvent(this::happened);
        session.onConnected(
                engine -> {
                    autopsies.doubt();
                    load();
                });
    }

    /** Those that the filter lets through. */
    public ObservableList<ContainerItem> shown() {
        return shown;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<@Nullable ContainerItem> selectedProperty() {
        return selected;
    }

    /** The names that containers have now. */
    public Set<String> names() {
        return items.stream().map(item -> item.summary().name()).collect(Collectors.toSet());
    }

    /** {@code 8 containers, 3 running}. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether the list was had at least once. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the engine has no container at all, as far as it was asked. */
    public ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    /** Why the list could not be had; null if it could. */
    public ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Selects a container, also if the list has yet to tell of it. */
    public void select(String id) {
        wanted = id;
        filter.set("");
        takeWanted();
        load();
    }

    /** Asks the engine; what is asked meanwhile is asked once more afterwards. */
    public void load() {
        if (loading) {
            loadAgain = true;
            return;
        }
        loading = true;
        loadAgain = false;
        tasks.run(() -> session.engine().containers().list(), this::loaded, this::failed);
    }

    private void happened(EngineEvent event) {
        if (!event.type().equals("container")) {
            return;
        }
        var action = event.action();
        if (action.equals("start")) {
            autopsies.forget(event.id());
        }
        items.stream()
                .filter(item -> item.id().equals(event.id()))
                .forEach(item -> item.happened(event));
        if (matters(action)) {
            load();
        }
    }

    /** Checks of a container's health come every few seconds, and what they do is an exec. */
    static boolean matters(String action) {
        return !OF_NO_MATTER.contains(action)
                && !action.startsWith("exec_")
                && !action.startsWith("health_status");
    }

    private void loaded(List<ContainerSummary> containers) {
        failure.set(null);
        show(containers.stream().sorted(ORDER).toList());
        autopsies.look(containers);
        long running = containers.stream().filter(c -> c.status().isRunning()).count();
        count.set(Words.get("containers.count", containers.size(), running));
        loaded.set(true);
        none.set(containers.isEmpty());
        ended();
    }

    private void failed(EngineFailure why) {
        // A lost engine is said once, for the whole window; what is shown stays.
        if (!(why instanceof EngineFailure.Unreachable || why instanceof EngineFailure.NoEngine)) {
            failure.set(why);
        }
        ended();
    }

    private void ended() {
        loading = false;
        if (loadAgain) {
            load();
        }
    }

    private void show(List<ContainerSummary> containers) {
        Map<String, ContainerItem> before = new HashMap<>();
        items.forEach(item -> before.put(item.id(), item));
        var now = new ArrayList<ContainerItem>();
        for (var container : containers) {
            var item = before.get(container.id());
            if (item == null) {
                item = new ContainerItem(container);
            } else {
                item.setSummary(container);
            }
            item.autopsyProperty().set(autopsies.known().get(container.id()));
            now.add(item);
        }
        var kept = selected.get();
        if (!now.equals(items)) {
            items.setAll(now);
        }
        selected.set(now.contains(kept) ? kept : null);
        takeWanted();
    }

    private void takeWanted() {
        for (var item : items) {
            if (item.id().equals(wanted)) {
                wanted = null;
                selected.set(item);
                return;
            }
        }
        if (wanted == null && selected.get() == null && !items.isEmpty()) {
            selected.set(items.getFirst());
        }
    }

    private void explain() {
        for (var item : items) {
            var autopsy = autopsies.known().get(item.id());
            if (!Objects.equals(autopsy, item.autopsyProperty().get())) {
                item.autopsyProperty().set(autopsy);
            }
        }
    }
}
