package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/** Starts engines that are installed and do not run. That one is up the watch notices by itself. */
final class EngineStarts {
    /**
     * An engine that did not start.
     *
     * @param engine its name
     */
    record Trouble(String engine, EngineFailure why) {}

    private final EngineSession session;
    private final EngineFinder finder;
    private final Tasks tasks;
    private final Activities activities;
    private final ObservableSet<String> starting = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble");

    EngineStarts(EngineSession session, EngineFinder finder, Tasks tasks, Activities activities) {
        this.finder = finder;
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
    }

    /** Runs the place's command, unless it runs already. */
    void start(Place place) {
        var name = place.address().name();
        if (!starting.add(name)) {
            return;
        }
        trouble.set(null);
        var work = new AtomicReference<Tasks.Work>();
        var activity =
                activities.start(
                        Words.get("engine.starting", name),
                        () -> {
                            work.get().cancel();
                            starting.remove(name);
                        });
        work.set(
                tasks.run(
                        () -> {
                            finder.start(place);
                            return place;
                        },
                        started -> {
                            ended(name, activity);
                            session.lookNow();
                        },
                        why -> {
                            ended(name, activity);
                            trouble.set(new Trouble(name, why));
                        }));
    }

    private void ended(String name, Activity activity) {
        starting.remove(name);
        activity.end();
    }

    /** The names of the engines whose command runs. */
    ObservableSet<String> starting() {
        return starting;
    }

    /** What went wrong last; null when nothing did. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
