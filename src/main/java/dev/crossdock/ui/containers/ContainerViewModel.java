package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerDetails;
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

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Consumer;

/** The container that is looked at: what it is, which side of it is shown, what is done to it. */
public final class ContainerViewModel {

    /** How long a container has to end by itself before it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** An engine tells of an end a moment before it says so of the container when it is asked. */
    private static final int LOOKS = 4;

    private final EngineSession session;
    private final Tasks tasks;
    private final Autopsies autopsies;
    private final EarlyDeath earlyDeath;
    private final ReadOnlyObjectWrapper<@Nullable ContainerItem> item =
            new ReadOnlyObjectWrapper<>(this, "item");
    private final ReadOnlyObjectWrapper<@Nullable ContainerDetails> details =
            new ReadOnlyObjectWrapper<>(this, "details");
    private final ObjectProperty<ContainerView> side =
            new SimpleObjectProperty<>(this, "side", ContainerView.CONSOLE);
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper(this, "busy", "");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private Tasks.@Nullable Work inspecting;

    public ContainerViewModel(EngineSession session, Tasks tasks, Autopsies autopsies) {
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
            busy.set("");
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

    public void start() {
        act("containers.starting", true, Containers::start);
    }

    public void stop() {
        act("containers.stopping", false, (containers, id) -> containers.stop(id, GRACE));
    }

    public void restart() {
        act("containers.restarting", true, Containers::restart);
    }

    public void remove() {
        act("containers.removing", false, Containers::remove);
    }

    /** Something that is done to a container. */
    private interface Action {
        void on(Containers containers, String id);
    }

    private void act(String busyKey, boolean starts, Action action) {
        var one = item.get();
        if (one == null) {
            return;
        }
        if (starts) {
            watch(one.id());
        }
        busy.set(Words.get(busyKey));
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
            busy.set("");
            failure.set(why);
            inspect();
        }
        if (why instanceof EngineFailure.NotStarted) {
            diedEarly(one.id());
        }
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
                    } else if (!Autopsies.isInOrder(autopsy)) {
                        side.set(ContainerView.DIAGNOSIS);
                    }
                },
                why -> {});
    }
}
