package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PushMeter;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** One push, from the question to its end. It goes on when nobody looks at it any more. */
final class PushViewModel {
    /** Where it is. */
    enum State {
        ASKING,
        PUSHING,
        DONE,
        FAILED,
        STOPPED
    }

    private record Seen(double part, List<PushMeter.Layer> layers) {}

    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final String reference;
    private final ObjectProperty<@Nullable Platform> platform =
            new SimpleObjectProperty<>(this, "platform");
    private final ObservableList<Platform> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.ASKING);
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyDoubleWrapper part =
            new ReadOnlyDoubleWrapper(this, "part", Activity.UNKNOWN);
    private final ObservableList<PushMeter.Layer> layers = FXCollections.observableArrayList();

    /** What was seen last and is not shown yet: a push tells more often than a window draws. */
    private final AtomicReference<@Nullable Seen> unseen = new AtomicReference<>();

    private final BiConsumer<String, EngineFailure> unwatched;
    private boolean watched = true;
    private Tasks.@Nullable Work work;
    private @Nullable Activity activity;

    /**
     * @param here the platforms that are here, of which one alone may be pushed
     * @param unwatched is told of a failure that came when nobody looked any more
     */
    PushViewModel(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            String reference,
            List<Platform> here,
            BiConsumer<String, EngineFailure> unwatched) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.reference = reference;
        this.unwatched = unwatched;
        if (here.size() > 1) {
            tasks.run(
                    () -> session.engine().images().pushesOnePlatform(),
                    can -> choices.setAll(can ? here : List.of()),
                    why -> {});
        }
    }

    /** Begins, also anew after a failure. */
    void push() {
        if (state.get() == State.PUSHING) {
            return;
        }
        layers.clear();
        failure.set(null);
        part.set(Activity.UNKNOWN);
        state.set(State.PUSHING);
        activity = activities.start(title(), this::stop);
        var only = platform.get();
        work = tasks.run(() -> perform(only), done -> end(State.DONE), this::failed);
    }

    private String title() {
        return Words.get("images.pushing", reference);
    }

    private String perform(@Nullable Platform only) {
        var meter = new PushMeter();
        session.engine()
                .images()
                .push(
                        reference,
                        only,
                        line -> {
                            double now = meter.add(line);
                            if (unseen.getAndSet(new Seen(now, meter.layers())) == null) {
                                tasks.onFxThread(this::look);
                            }
                        });
        return reference;
    }

    private void look() {
        var seen = unseen.getAndSet(null);
        if (seen == null || state.get() == State.STOPPED) {
            return;
        }
        layers.setAll(seen.layers());
        part.set(seen.part());
        if (activity != null && seen.part() >= 0) {
            activity.setProgress(seen.part());
            activity.setTitle(Words.get("images.percent", title(), Math.round(100 * seen.part())));
        }
    }

    private void failed(EngineFailure why) {
        failure.set(why);
        end(State.FAILED);
        if (!watched) {
            unwatched.accept(reference, why);
        }
    }

    /** Ends it where it is; what the registry has of it is left to the registry. */
    void stop() {
        if (state.get() == State.PUSHING) {
            if (work != null) {
                work.cancel();
            }
            end(State.STOPPED);
        }
    }

    /** Nobody looks at it any more. */
    void leave() {
        watched = false;
    }

    private void end(State now) {
        look();
        state.set(now);
        if (activity != null) {
            activity.end();
        }
    }

    /** Of which one alone can be pushed; empty where it is all or nothing. */
    ObservableList<Platform> choices() {
        return choices;
    }

    /** The only one to push; null for all. */
    ObjectProperty<@Nullable Platform> platformProperty() {
        return platform;
    }

    String reference() {
        return reference;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it failed; null where it did not. */
    ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What part of the layers is there, 0 to 1; {@link Activity#UNKNOWN} at first. */
    ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    ObservableList<PushMeter.Layer> layers() {
        return layers;
    }
}
