package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.Containers;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.diagnosis.Autopsies;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The container that is looked at: what it is, which side of it is shown, what is done to it. */
public final class ContainerViewModel {

    /** An engine tells of an end a moment before it says so of the container when it is asked. */
    private static final int LOOKS = 4;

    private final EngineSession session;
    private final Tasks tasks;
    private final Autopsies autopsies;
    private final ObservableValue<Boolean> showsDiagnosis;
    private final EarlyDeath earlyDeath;
    private final ReadOnlyObjectWrapper<@Nullable ContainerItem> item =
            new ReadOnlyObjectWrapper<>(this, "item");
    private final ReadOnlyObjectWrapper<@Nullable ContainerDetails> details =
            new ReadOnlyObjectWrapper<>(this, "details");
    private final ObjectProperty<ContainerView> side =
            new SimpleObjectProperty<>(this, "side", ContainerView.CONSOLE);
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper(this, "busy", "");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyObjectWrapper<@Nullable StopTime> stopping =
            new ReadOnlyObjectWrapper<>(this, "stopping");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private Tasks.@Nullable Work inspecting;

    /**
     * @param showsDiagnosis whether what died at once after its start is explained unasked
     */
    public ContainerViewModel(
            EngineSession session,
            Tasks tasks,
            Autopsies autopsies,
            ObservableValue<Boolean> showsDiagnosis) {
        this.showsDiagnosis = showsDiagnosis;
        this.session = session;
        this.tasks = tasks;
        this.autopsies = autopsies;
        this.earlyDeath = new EarlyDeath(this::diedEarly);
        session.onEvent(this::happened);
        session.onConnected(engine -> inspect());
    }

    /** Looks at a container; at none where null. */
    public void show(@Nullable ContainerItem now) {
        if (now != item.get()) {
            details.set(null);
            failure.set(null);
            quiet("");
            item.set(now);
            inspect();
        }
    }

    /** The container was just started from here, or somebody came to see it. */
    public void watch(String id) {
        earlyDeath.watch(id);
    }

    public ReadOnlyObjectProperty<@Nullable ContainerItem> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** All about it; null until that has come, and where it is gone. */
    public ReadOnlyObjectProperty<@Nullable ContainerDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Which side of it is shown. */
    public ObjectProperty<ContainerView> sideProperty() {
        return side;
    }

    /** What is being done to it, such as {@code Stopping}; empty for nothing. */
    public ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last thing that was to be done to it was not; null if it was. */
    public ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What it is doing as far as is known; empty if none is looked at. */
    Optional<ContainerStatus> status() {
        var one = item.get();
        var known = details.get();
        return known != null
                ? Optional.of(known.state().status())
                : Optional.ofNullable(one).map(there -> there.summary().status());
    }

    /** What is being done to it, or how long the last stop took; empty for nothing. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** The stop under way; null for none. Tell {@link #tick} the time while there is one. */
    ReadOnlyObjectProperty<@Nullable StopTime> stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** The time, while it is being stopped. */
    void tick(Instant now) {
        var stop = stopping.get();
        if (stop != null) {
            told.set(stop.soFar(now));
        }
    }

    /** Does something to it; its new state is told by the engine's events. */
    void act(ContainerAction action) {
        var known = details.get();
        var grace = StopTime.graceOf(known == null ? null : known.spec());
        var one = item.get();
        if (action.starts() && one != null) {
            watch(one.id());
        }
        if (action == ContainerAction.STOP) {
            stopping.set(new StopTime(Instant.now(), grace));
        }
        perform(action.doing(), (containers, id) -> action.on(containers, id, grace));
        tick(Instant.now());
    }

    /** Does not wait any longer for it to end by itself. */
    void killNow() {
        var one = item.get();
        if (one != null && stopping.get() != null) {
            Consumer<EngineFailure> late = why -> {}; // it has ended: the stop tells
            tasks.run(
                    () -> {
                        session.engine().containers().kill(one.id(), "SIGKILL");
                        return one;
                    },
                    done -> {},
                    late);
        }
    }

    void rename(String name) {
        perform(Words.get("containers.renaming"), (containers, id) -> containers.rename(id, name));
    }

    /** Something that is done to a container. */
    private interface Action {
        void on(Containers containers, String id);
    }

    private void perform(String words, Action action) {
        var one = item.get();
        if (one == null) {
            return;
        }
        busy.set(words);
        told.set(words);
        failure.set(null);
        tasks.run(
                () -> {
                    action.on(session.engine().containers(), one.id());
                    return one;
                },
                done -> acted(one, null),
                why -> acted(one, why));
    }

    private void acted(ContainerItem one, @Nullable EngineFailure why) {
        if (one == item.get()) {
            var stop = stopping.get();
            quiet(stop == null || why != null ? "" : stop.atTheEnd(Instant.now()));
            failure.set(why);
            inspect();
        }
        if (why instanceof EngineFailure.NotStarted) {
            diedEarly(one.id());
        }
    }

    private void quiet(String words) {
        busy.set("");
        stopping.set(null);
        told.set(words);
    }

    private void happened(EngineEvent event) {
        earlyDeath.happened(event);
        var one = item.get();
        if (one != null
                && event.id().equals(one.id())
                && ContainersViewModel.matters(event.action())) {
            inspect();
        }
    }

    private void inspect() {
        var one = item.get();
        if (inspecting != null) {
            inspecting.cancel();
        }
        if (one == null) {
            return;
        }
        Consumer<EngineFailure> ignored = why -> {};
        inspecting =
                tasks.run(
                        () -> session.engine().containers().inspect(one.id()),
                        this::inspected,
                        ignored);
    }

    private void inspected(ContainerDetails now) {
        details.set(now);
        earlyDeath.inspected(now);
    }

    /** What was started and died at once is explained without being asked. */
    private void diedEarly(String id) {
        explain(id, LOOKS);
    }

    private void explain(String id, int looks) {
        autopsies.examine(
                id,
                autopsy -> {
                    var one = item.get();
                    if (one == null || !one.id().equals(id)) {
                        return;
                    }
                    if (autopsy.container().state().status().isRunning()) {
                        if (looks > 1) {
                            explain(id, looks - 1);
                        }
                    } else if (showsDiagnosis.getValue() && !Autopsies.isInOrder(autopsy)) {
                        side.set(ContainerView.DIAGNOSIS);
                    }
                },
                why -> {});
    }
}
