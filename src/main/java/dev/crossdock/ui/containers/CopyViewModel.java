package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Files that are to be copied out of a container, or into it. */
public final class CopyViewModel {

    /** Which way they go. */
    enum Way {
        OUT,
        IN
    }

    /** How far it is. */
    enum State {
        ASKING,
        COPYING,
        /** Something has the name there; it may be replaced. */
        EXISTS,
        DONE,
        STOPPED,
        FAILED
    }

    private record Seen(long bytes, long total) {}

    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final ContainerItem item;
    private final Way way;
    private final List<Path> dropped;
    private final StringProperty inside = new SimpleStringProperty(this, "inside", "");
    private final StringProperty local = new SimpleStringProperty(this, "local", "");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.ASKING);
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyDoubleWrapper part =
            new ReadOnlyDoubleWrapper(this, "part", Activity.UNKNOWN);
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final AtomicReference<@Nullable Seen> unseen = new AtomicReference<>();
    private Tasks.@Nullable Work work;
    private @Nullable Activity activity;

    /**
     * @param inside a path in the container to begin with
     * @param files of this machine to begin with; several are copied together
     */
    CopyViewModel(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            ContainerItem item,
            Way way,
            String inside,
            List<Path> files) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.item = item;
        this.way = way;
        this.dropped = List.copyOf(files);
        this.inside.set(inside);
        if (files.size() == 1) {
            local.set(files.getFirst().toString());
        }
        this.inside.subscribe(this::askAnew);
        local.subscribe(this::askAnew);
    }

    /** What was said of other paths is not true of these. */
    private void askAnew() {
        if (state.get() != State.COPYING) {
            state.set(State.ASKING);
        }
    }

    Way way() {
        return way;
    }

    /** The container's name. */
    String name() {
        return item.summary().name();
    }

    /** Several that were dropped together; none where one is typed or chosen. */
    List<Path> several() {
        return dropped.size() > 1 ? dropped : List.of();
    }

    /** In the container: what is copied out, or the folder that it goes into. */
    StringProperty insideProperty() {
        return inside;
    }

    /** On this machine: the folder that it goes into, or what is copied in. */
    StringProperty localProperty() {
        return local;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it failed; null where it did not. */
    ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What part has been copied, 0 to 1, or {@link Activity#UNKNOWN}. */
    ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    /** How much has been copied, or where it is now. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether there is enough to begin with. */
    boolean isReady() {
        return !inside.get().isBlank() && (!several().isEmpty() || !local.get().isBlank());
    }

    /** Begins. */
    void copy() {
        begin(false);
    }

    /** Begins anew, and replaces what has the name there. */
    void replace() {
        begin(true);
    }

    private void begin(boolean replace) {
        if (state.get() == State.COPYING || !isReady()) {
            return;
        }
        failure.set(null);
        part.set(Activity.UNKNOWN);
        told.set("");
        unseen.set(null);
        state.set(State.COPYING);
        activity = activities.start(title(), this::stop);
        var path = inside.get().strip();
        work = tasks.run(() -> perform(path, replace), this::done, this::failed);
    }

    /** {@code Copying out of web}. */
    String title() {
        return way == Way.OUT
                ? Words.get("containers.copy.copying-out", name())
                : Words.get("containers.copy.copying-in", name());
    }

    private String perform(String path, boolean replace) {
        var copies = session.engine().copies();
        if (way == Way.OUT) {
            var copied = copies.out(item.id(), path, local(), replace, this::progress);
            return done(copied.place().toString(), copied.left());
        }
        int left = 0;
        for (var file : several().isEmpty() ? List.of(local()) : several()) {
            left += copies.in(file, item.id(), path, replace, this::progress);
        }
        return done(Words.get("containers.copy.place", path, name()), left);
    }

    private static String done(String place, int left) {
        var where = Words.get("containers.copy.done", place);
        return left == 0 ? where : where + " " + Words.get("containers.copy.left", left);
    }

    private Path local() {
        var text = local.get().strip();
        try {
            var home = System.getProperty("user.home");
            return Path.of(
                    text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text);
        } catch (InvalidPathException e) {
            throw new EngineException(
                    new EngineFailure.NotCopied(CopyProblem.LOCAL, text, e.getReason()));
        }
    }

    private void progress(long bytes, long total) {
        if (unseen.getAndSet(new Seen(bytes, total)) == null) {
            tasks.onFxThread(this::look);
        }
    }

    private void look() {
        var seen = unseen.getAndSet(null);
        if (seen == null || state.get() != State.COPYING) {
            return;
        }
        boolean known = seen.total() > 0;
        part.set(known ? (double) seen.bytes() / seen.total() : Activity.UNKNOWN);
        told.set(
                known
                        ? Words.get(
                                "containers.copy.of",
                                Sizes.of(seen.bytes()),
                                Sizes.of(seen.total()))
                        : Sizes.of(seen.bytes()));
        if (activity != null) {
            activity.setProgress(part.get());
        }
    }

    private void done(String words) {
        end(State.DONE);
        told.set(words);
    }

    private void failed(EngineFailure why) {
        failure.set(why);
        boolean there =
                why instanceof EngineFailure.NotCopied not && not.why() == CopyProblem.EXISTS;
        end(there ? State.EXISTS : State.FAILED);
    }

    /** Ends it where it is. */
    void stop() {
        if (state.get() == State.COPYING) {
            if (work != null) {
                work.cancel();
            }
            end(State.STOPPED);
        }
    }

    private void end(State now) {
        state.set(now);
        told.set("");
        if (activity != null) {
            activity.end();
        }
    }
}
