package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogExport;
import dev.crossdock.core.log.LogForm;
import dev.crossdock.core.log.LogRange;
import dev.crossdock.core.log.LogRows;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Saves a console's lines in a file, in the background, and writes them for the clipboard. */
public final class ConsoleSaving {

    /** Which lines are saved. */
    public enum What {
        /** Those that the filters let through, up to where it stands still. */
        SHOWN,
        /** All that are kept. */
        EVERYTHING,
        /** What is selected of those that are shown. */
        SELECTION
    }

    /** So many characters are copied at the most; what is more is saved to a file. */
    private static final int MOST_COPIED = 32 << 20;

    private final Tasks tasks;
    private final ConsoleTimes shownTimes;
    private final Supplier<ConsoleRows> rows;
    private final Supplier<List<String>> names;
    private final BooleanProperty times = new SimpleBooleanProperty(this, "times");
    private final BooleanProperty colours = new SimpleBooleanProperty(this, "colours");
    private final ObjectProperty<@Nullable LogRange> selected =
            new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    /** Whether times are saved as they are shown, because nobody chose otherwise. */
    private boolean asShown = true;

    /**
     * @param names of several containers, by the indexes of their lines; none of one alone
     */
    ConsoleSaving(
            Tasks tasks,
            ConsoleTimes shownTimes,
            Supplier<ConsoleRows> rows,
            Supplier<List<String>> names) {
        this.tasks = tasks;
        this.shownTimes = shownTimes;
        this.rows = rows;
        this.names = names;
        shownTimes.shownProperty().subscribe(this::shownTimes);
        times.subscribe(now -> asShown &= now == shownTimes.shownProperty().get());
    }

    /**
     * Whether lines are saved with their times; until somebody chooses, whether times are shown.
     */
    public BooleanProperty timesProperty() {
        return times;
    }

    /** Whether lines are saved with their escape sequences. */
    public BooleanProperty coloursProperty() {
        return colours;
    }

    /** What is selected; null for nothing. */
    public ObjectProperty<@Nullable LogRange> selectedProperty() {
        return selected;
    }

    /** How the last saving goes or went; empty if there was none. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /**
     * Saves lines; {@link #saidProperty} says how it went.
     *
     * @param what which lines; a selection only where there is one
     * @param file replaced when all is written, and left as it is where that fails
     */
    public void save(What what, Path file) {
        var range = what == What.SELECTION ? selected.get() : LogRange.ALL;
        if (range == null) {
            return;
        }
        var form = new LogForm(times.get() ? shownTimes.zone() : null, colours.get(), names.get());
        var from = rows.get();
        said.set(Words.get("console.saving", file.getFileName()));
        tasks.run(
                () -> save(from, from.anew(what == What.EVERYTHING), range, form, file),
                said::set,
                failure -> said.set(failure.sentence()));
    }

    /**
     * What is selected, as text for the clipboard; empty where nothing is.
     *
     * @param withTimes whether each line begins with its time
     * @param withColours whether escape sequences are kept
     */
    String copied(boolean withTimes, boolean withColours) {
        var range = selected.get();
        var form = new LogForm(withTimes ? shownTimes.zone() : null, withColours, names.get());
        return range == null ? "" : LogExport.text(rows.get(), range, form, MOST_COPIED);
    }

    /** Another container: nothing is selected of it and nothing was saved. */
    void forget() {
        selected.set(null);
        said.set("");
    }

    private void shownTimes(boolean shown) {
        if (asShown) {
            times.set(shown);
        }
    }

    private static String save(
            ConsoleRows of, LogRows lines, LogRange range, LogForm form, Path file) {
        var name = file.getFileName();
        try {
            int saved = LogExport.save(of.store(), lines, range, form, file);
            return Words.get("console.saved", ConsoleSearch.grouped(saved), name, saved);
        } catch (LogExport.LetGo e) {
            return Words.get("console.save-left", name);
        } catch (NoSuchFileException e) {
            return Words.get("console.save-failed.folder", name, file.toAbsolutePath().getParent());
        } catch (AccessDeniedException e) {
            return Words.get("console.save-failed.denied", name, file.toAbsolutePath().getParent());
        } catch (FileSystemException e) {
            return Words.get("console.save-failed", name, reason(e.getReason(), e));
        } catch (IOException e) {
            return Words.get("console.save-failed", name, reason(e.getMessage(), e));
        }
    }

    private static String reason(@Nullable String told, IOException e) {
        return told == null ? e.getClass().getSimpleName() : told;
    }
}
