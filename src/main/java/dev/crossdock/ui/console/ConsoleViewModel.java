package dev.crossdock.ui.console;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.log.LineKind;
import dev.crossdock.core.log.LogFilter;
import dev.crossdock.core.log.LogSearch;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The console of one container, or of some together: their logs from the beginning, followed.
 * Everything belongs to the JavaFX thread; lines come in on others and are taken over at most once
 * a pulse.
 */
public final class ConsoleViewModel {

    /** Which lines are to be seen. */
    public enum Channels {
        ALL(null),
        STDOUT(LineKind.STDOUT),
        STDERR(LineKind.STDERR);

        private final @Nullable LineKind only;

        Channels(@Nullable LineKind only) {
            this.only = only;
        }
    }

    private static final long EVERYTHING = Long.MAX_VALUE;

    /** So many lines are searched in less than a moment. */
    private static final long LOOKED_AT_UNSEEN = 100_000;

    private final EngineSession session;
    private final Tasks tasks;
    private final Runnable refresh;
    private final ConsoleSearch search;
    private final JsonLines json = new JsonLines();
    private final ShownSources shown = new ShownSources();
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ConsoleTimes times = new ConsoleTimes(ZoneId.systemDefault());
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap");
    private final ObjectProperty<Channels> channels =
            new SimpleObjectProperty<>(this, "channels", Channels.ALL);
    private final ObjectProperty<ConsoleNotes> notes =
            new SimpleObjectProperty<>(this, "notes", ConsoleNotes.NONE);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyLongWrapper lines = new ReadOnlyLongWrapper(this, "lines");
    private final ReadOnlyLongWrapper gone = new ReadOnlyLongWrapper(this, "gone");
    private final ReadOnlyLongWrapper errors = new ReadOnlyLongWrapper(this, "errors");
    private final ReadOnlyLongWrapper marked = new ReadOnlyLongWrapper(this, "marked", -1);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final StringProperty name = new SimpleStringProperty(this, "name", "container");
    private final ConsoleSaving saving;
    private final Supplier<LogStore> stores;
    private LogStore store;
    private ConsoleRows rows;
    private LogFilter filter = LogFilter.ALL;
    private long until = EVERYTHING;
    private @Nullable ConsoleFeeds feeds;
    private @Nullable LineJump jump;
    private LongConsumer reveal = line -> {};

    /** One that keeps as many lines as is usual. */
    public ConsoleViewModel(EngineSession session, Tasks tasks, Pulses pulses) {
        this(session, tasks, pulses, LogStore::new);
    }

    /**
     * @param stores makes the store for what is shown next
     */
    public ConsoleViewModel(
            EngineSession session, Tasks tasks, Pulses pulses, Supplier<LogStore> stores) {
        this.session = session;
        this.stores = stores;
        store = stores.get();
        rows = new ConsoleRows(store, LogFilter.ALL, null);
        this.tasks = tasks;
        this.refresh = pulses.oncePerPulse(this::refresh);
        this.search = new ConsoleSearch(tasks, pulses);
        this.saving = new ConsoleSaving(tasks, times, this::rows, () -> tags().names());
        search.onReveal(line -> reveal.accept(line));
        search.onFilter(this::takeIn);
        channels.subscribe(() -> filter());
        shown.revisionProperty().subscribe(() -> filter());
        paused.subscribe(this::pause);
    }

    /** Shows the log of a container; what was shown before is let go of. */
    public void show(String id) {
        show(List.of(new ConsoleSource(id, "")));
    }

    /** Shows the logs of some containers in one; what was shown before is let go of. */
    public void show(List<ConsoleSource> containers) {
        if (containers.equals(sources())) {
            return;
        }
        release();
        failure.set(null);
        saving.forget();
        store = stores.get();
        json.reset();
        store.onChange(refresh);
        var going = new ConsoleFeeds(session, tasks, containers, store, this::failed);
        feeds = going;
        if (jump != null) {
            jump.cancel();
            jump = null;
        }
        marked.set(-1);
        following.set(true);
        paused.set(false);
        shown.set(going.sources());
        going.start(() -> failure.set(null));
    }

    /** Lets go of the containers: nothing is read any more, what was read is forgotten. */
    public void release() {
        if (feeds != null) {
            feeds.close();
            feeds = null;
        }
        store.onChange(() -> {});
        store.close();
    }

    /** Whose logs are shown; a line's source is a place in it. */
    public List<ConsoleSource> sources() {
        return feeds == null ? List.of() : feeds.sources();
    }

    /** Whose of them are hidden. */
    public ShownSources shown() {
        return shown;
    }

    /** What the lines of each are marked with. */
    SourceTags tags() {
        return shown.tags();
    }

    /** Forgets the lines; those to come are numbered on. */
    public void clear() {
        marked.set(-1);
        saving.selectedProperty().set(null);
        store.clear();
        filter();
    }

    /**
     * Brings a line into sight and marks it, also if it is still to come.
     *
     * @param ordinal the how-manieth line of the log it is, from 1; 0 if not known
     * @param text what it says, which decides where the number is wrong
     */
    public void jumpTo(long ordinal, String text) {
        if (jump != null) {
            jump.cancel();
        }
        channels.set(Channels.ALL);
        shown.showAll();
        search.matchingProperty().set(false);
        following.set(false);
        jump = new LineJump(store, ordinal, text, tasks, this::jumped);
        jump.go();
    }

    /** Shows the newest lines from now on. */
    public void follow() {
        paused.set(false);
        following.set(true);
    }

    /** Stands still or goes on. */
    public void togglePause() {
        paused.set(!paused.get());
    }

    /**
     * @param listener takes the number of a line that is to be brought into sight
     */
    public void onReveal(LongConsumer listener) {
        reveal = listener;
    }

    public ConsoleRows rows() {
        return rows;
    }

    /** Saves lines in files. */
    public ConsoleSaving saving() {
        return saving;
    }

    /** A name for the file that it is saved in. */
    public String fileName() {
        return name.get() + ".log";
    }

    /** The container's name. */
    public StringProperty nameProperty() {
        return name;
    }

    public ConsoleSearch search() {
        return search;
    }

    /** How lines of JSON are shown. */
    public JsonLines json() {
        return json;
    }

    public ConsoleSearch getSearch() {
        return search;
    }

    public BooleanProperty followingProperty() {
        return following;
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** Whether times are shown, and which. */
    public ConsoleTimes times() {
        return times;
    }

    public BooleanProperty wrapProperty() {
        return wrap;
    }

    public ObjectProperty<Channels> channelsProperty() {
        return channels;
    }

    /** What is said at starts and ends. */
    public ObjectProperty<ConsoleNotes> notesProperty() {
        return notes;
    }

    /** Changes whenever {@link #rows} did. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How many lines were printed, on both channels. */
    public ReadOnlyLongProperty linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** How many of them are not kept any more, the oldest ones. */
    public ReadOnlyLongProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /** How many of them on stderr. */
    public ReadOnlyLongProperty errorsProperty() {
        return errors.getReadOnlyProperty();
    }

    /** The number of the line that was jumped to; -1 for none. */
    public ReadOnlyLongProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** Whether there is nothing to be seen. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Why the log cannot be read; null if it can. */
    public ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void failed(ConsoleSource source, EngineFailure why) {
        // A lost engine is said once, for the whole window; the log goes on by itself then.
        if (!(why instanceof EngineFailure.Unreachable || why instanceof EngineFailure.Cancelled)) {
            failure.set(why);
        }
        refresh();
    }

    private void filter() {
        filter = shown.filter(channels.get().only);
        rows = new ConsoleRows(store, filter, null);
        search.of(store, filter);
        refresh();
    }

    private void pause(boolean now) {
        until = now ? store.end() : EVERYTHING;
        refresh();
    }

    private void refresh() {
        takeIn();
        lines.set(store.lines());
        gone.set(store.gone());
        errors.set(store.stderrLines());
        search.goOn();
        if (jump != null) {
            jump.go();
        }
    }

    /** Shows what came, and what was found where only that is to be seen. */
    private void takeIn() {
        var found = search.filter();
        boolean another = found != rows.search();
        if (another && (found == null || rows.search() == null || hasShown(found))) {
            rows = new ConsoleRows(store, filter, found);
        }
        rows.refresh(until);
        empty.set(rows.size() == 0);
        revision.set(revision.get() + 1);
    }

    /** While one types, what was found before stays until there is something else to be seen. */
    private static boolean hasShown(LogSearch found) {
        return found.lines() > 0 || found.isComplete() || found.searchedLines() > LOOKED_AT_UNSEEN;
    }

    private void jumped(long number) {
        marked.set(number);
        reveal.accept(number);
    }
}
