package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.AtOnce;
import dev.crossdock.core.engine.Containers;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.console.ConsoleSource;
import dev.crossdock.ui.console.ConsoleViewModel;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several containers that were chosen together, and what is done to all of them. One that fails
 * holds up no other, and says why.
 */
public final class SeveralViewModel {

    /** How many are worked on at a time. */
    private static final int AT_ONCE = 4;

    /** Each has a connection of its own. */
    static final int MOST_LOGS = 64;

    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final ConsoleViewModel console;
    private final BooleanProperty consoleShown = new SimpleBooleanProperty(this, "consoleShown");
    private boolean inSight;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    /** One of them. */
    public static final class Line {
        private final ContainerItem item;
        private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
        private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
                new ReadOnlyObjectWrapper<>(this, "failure");

        Line(ContainerItem item) {
            this.item = item;
        }

        ContainerItem item() {
            return item;
        }

        boolean takes(ContainerAction action) {
            return action.fits(item.summary().status());
        }

        /** What is being done to it, or how long that took; empty for nothing. */
        ReadOnlyStringProperty toldProperty() {
            return told.getReadOnlyProperty();
        }

        /** Why the last thing that was to be done to it was not; null if it was. */
        ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
            return failure.getReadOnlyProperty();
        }

        private void tell(String words, @Nullable EngineFailure why) {
            told.set(words);
            failure.set(why);
        }
    }

    /**
     * @param console for their logs, together
     */
    SeveralViewModel(
            EngineSession session, Tasks tasks, Activities activities, ConsoleViewModel console) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.console = console;
        console.nameProperty().set("containers");
        consoleShown.subscribe(() -> log());
    }

    /** Their logs, together. */
    ConsoleViewModel console() {
        return console;
    }

    /** Whether their logs are looked at, and not the list of them. */
    public BooleanProperty consoleShownProperty() {
        return consoleShown;
    }

    /** Whether they are more than can be followed together. */
    boolean tooManyForConsole() {
        return lines.size() > MOST_LOGS;
    }

    /** Nobody looks at the page any more, or somebody does again. */
    void inSight(boolean now) {
        inSight = now;
        log();
    }

    private void log() {
        if (lines.isEmpty() || !inSight || !consoleShown.get() || tooManyForConsole()) {
            console.release();
        } else {
            console.show(lines.stream().map(SeveralViewModel::source).toList());
        }
    }

    private static ConsoleSource source(Line line) {
        return new ConsoleSource(line.item().id(), line.item().summary().name());
    }

    /** Those that are chosen; one alone is looked at and not told of here. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** Whether something is being done to them. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** {@code 1 of 3 did not work}; empty if all went well. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Chooses; what was told of those that were chosen before is kept. */
    void choose(List<ContainerItem> items) {
        Map<ContainerItem, Line> before = new HashMap<>();
        lines.forEach(line -> before.put(line.item(), line));
        var now =
                items.size() < 2
                        ? List.<Line>of()
                        : items.stream()
                                .map(item -> before.getOrDefault(item, new Line(item)))
                                .toList();
        if (!now.equals(lines)) {
            lines.setAll(now);
            if (lines.stream().allMatch(line -> line.failure.get() == null)) {
                trouble.set("");
            }
            log();
        }
    }

    /** How many of them it makes sense for now. */
    int count(ContainerAction action) {
        return those(action).size();
    }

    /** The names of those that it makes sense for. */
    List<String> names(ContainerAction action) {
        return those(action).stream().map(line -> line.item().summary().name()).toList();
    }

    private List<Line> those(ContainerAction action) {
        return lines.stream().filter(line -> line.takes(action)).toList();
    }

    /** Does it to all that it makes sense for. */
    void act(ContainerAction action) {
        var those = those(action);
        if (those.isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set("");
        lines.forEach(line -> line.tell("", null));
        those.forEach(line -> line.tell(action.doing(), null));
        var work = new Tasks.Work[1];
        var activity =
                activities.start(
                        action.ofSeveral(those.size()),
                        () -> {
                            work[0].cancel();
                            cancelled(those, action);
                        });
        work[0] =
                tasks.run(
                        () -> AtOnce.each(AT_ONCE, those, line -> perform(line, action)),
                        done -> ended(activity, those),
                        why -> {
                            those.forEach(line -> line.tell("", why));
                            ended(activity, those);
                        });
    }

    private Line perform(Line line, ContainerAction action) {
        var began = Instant.now();
        EngineFailure why = null;
        var words = "";
        try {
            var containers = session.engine().containers();
            var stop = new StopTime(began, grace(containers, line, action));
            action.on(containers, line.item().id(), stop.grace());
            words = action == ContainerAction.STOP ? stop.atTheEnd(Instant.now()) : "";
        } catch (EngineException e) {
            why = e.failure();
        }
        var told = words;
        var failure = why instanceof EngineFailure.Cancelled ? null : why;
        tasks.onFxThread(() -> line.tell(told, failure));
        return line;
    }

    private static Duration grace(Containers containers, Line line, ContainerAction action) {
        return action == ContainerAction.STOP
                ? StopTime.graceOf(containers.inspect(line.item().id()).spec())
                : ContainerAction.GRACE;
    }

    private void cancelled(List<Line> those, ContainerAction action) {
        busy.set(false);
        those.stream()
                .filter(line -> line.told.get().equals(action.doing()))
                .forEach(line -> line.tell("", null));
    }

    private void ended(Activity activity, List<Line> those) {
        activity.end();
        busy.set(false);
        long failed = those.stream().filter(line -> line.failure.get() != null).count();
        trouble.set(
                failed == 0 ? "" : Words.get("containers.several.trouble", failed, those.size()));
    }
}
