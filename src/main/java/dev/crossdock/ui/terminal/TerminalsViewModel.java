package dev.crossdock.ui.terminal;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The terminals of all containers. Those of the one that is looked at are shown; an open one stays
 * open, and what runs in it goes on, while another container or page is looked at.
 */
public final class TerminalsViewModel {
    private final EngineSession session;
    private final Tasks tasks;
    private final Consumer<RunSpec> runner;
    private final Map<String, Group> groups = new HashMap<>();
    private final ObservableList<TerminalViewModel> shown = FXCollections.observableArrayList();
    private final ObservableList<TerminalViewModel> all = FXCollections.observableArrayList();
    private final ObservableList<TerminalViewModel> shownToOthers =
            FXCollections.unmodifiableObservableList(shown);
    private final ObservableList<TerminalViewModel> allToOthers =
            FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<@Nullable TerminalViewModel> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private @Nullable ContainerDetails container;
    private boolean looked;

    /** Those of one container. */
    private static final class Group {
        private final List<TerminalViewModel> terminals = new ArrayList<>();
        private @Nullable TerminalViewModel last;
    }

    /**
     * @param runner runs something in a new container
     */
    public TerminalsViewModel(EngineSession session, Tasks tasks, Consumer<RunSpec> runner) {
        this.session = session;
        this.tasks = tasks;
        this.runner = runner;
    }

    /** Those of the container that is looked at, in the order of their numbers. */
    ObservableList<TerminalViewModel> shown() {
        return shownToOthers;
    }

    /** Those of every container; one that is no longer in it is closed for good. */
    ObservableList<TerminalViewModel> all() {
        return allToOthers;
    }

    /** The one in sight; null where no container is looked at. */
    ReadOnlyObjectProperty<@Nullable TerminalViewModel> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Takes what is known of the container that is looked at; null for none. */
    public void container(@Nullable ContainerDetails now) {
        var before = container;
        container = now;
        boolean same = before != null && now != null && before.id().equals(now.id());
        if (same) {
            shown.forEach(terminal -> terminal.container(now));
            return;
        }
        bringForward(null);
        shown.clear();
        forgetEnded();
        if (now == null) {
            return;
        }
        var group = groups.computeIfAbsent(now.id(), id -> new Group());
        if (group.terminals.isEmpty()) {
            group.last = another(group, 1);
        }
        group.terminals.forEach(terminal -> terminal.container(now));
        shown.setAll(group.terminals);
        bringForward(group.last);
    }

    /** Whether the terminals are in sight. */
    public void look(boolean now) {
        looked = now;
        var one = selected.get();
        if (one != null) {
            one.look(now);
        }
    }

    /** Opens one more, with a shell of its own. */
    public void add() {
        var now = container;
        if (now != null && now.state().status().isRunning()) {
            var group = groups.get(now.id());
            var more = another(group, group.terminals.getLast().number() + 1);
            more.container(now);
            shown.add(more);
            select(more);
        }
    }

    /** Brings one of those that are shown into sight. */
    void select(TerminalViewModel terminal) {
        var now = container;
        if (now != null && terminal != selected.get() && shown.contains(terminal)) {
            groups.get(now.id()).last = terminal;
            bringForward(terminal);
        }
    }

    /** Closes one for good, and with it what runs in it, but never the last one. */
    void close(TerminalViewModel terminal) {
        var now = container;
        int place = shown.indexOf(terminal);
        if (now == null || place < 0 || shown.size() == 1) {
            return;
        }
        if (terminal == selected.get()) {
            select(shown.get(place == 0 ? 1 : place - 1));
        }
        groups.get(now.id()).terminals.remove(terminal);
        shown.remove(terminal);
        drop(terminal);
    }

    private TerminalViewModel another(Group group, int number) {
        var terminal = new TerminalViewModel(session, tasks, runner, number);
        group.terminals.add(terminal);
        all.add(terminal);
        return terminal;
    }

    private void bringForward(@Nullable TerminalViewModel now) {
        var before = selected.get();
        if (before != null) {
            before.look(false);
        }
        selected.set(now);
        if (now != null) {
            now.look(looked);
        }
    }

    /** Nothing goes on in a container's terminals: they are made anew when it is looked at. */
    private void forgetEnded() {
        groups.values().stream()
                .filter(group -> group.terminals.stream().noneMatch(TerminalViewModel::isOpen))
                .flatMap(group -> group.terminals.stream())
                .forEach(this::drop);
        groups.values()
                .removeIf(group -> group.terminals.stream().noneMatch(TerminalViewModel::isOpen));
    }

    private void drop(TerminalViewModel terminal) {
        terminal.close();
        all.remove(terminal);
    }
}
