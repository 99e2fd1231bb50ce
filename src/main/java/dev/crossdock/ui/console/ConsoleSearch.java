package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogFilter;
import dev.crossdock.core.log.LogQuery;
import dev.crossdock.core.log.LogSearch;
import dev.crossdock.core.log.LogSearch.Hit;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/** What is searched for in a console, how often it is there, and which occurrence is looked at. */
public final class ConsoleSearch {

    private final Tasks tasks;
    private final Runnable show;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty regex = new SimpleBooleanProperty(this, "regex");
    private final BooleanProperty matching = new SimpleBooleanProperty(this, "matching");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable Pattern> pattern =
            new ReadOnlyObjectWrapper<>(this, "pattern");
    private final ReadOnlyObjectWrapper<@Nullable Hit> current =
            new ReadOnlyObjectWrapper<>(this, "current");
    private LongConsumer reveal = line -> {};
    private Runnable filtered = () -> {};
    private @Nullable LogStore store;
    private LogFilter shown = LogFilter.ALL;
    private @Nullable LogSearch search;
    private Tasks.@Nullable Work work;
    private boolean searching;
    private int index = -1;

    ConsoleSearch(Tasks tasks, Pulses pulses) {
        this.tasks = tasks;
        this.show = pulses.oncePerPulse(this::show);
        text.subscribe(() -> restart());
        regex.subscribe(() -> restart());
        matching.subscribe(() -> filtered.run());
    }

    /** What is searched for; empty for nothing. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether it is a regular expression. */
    public BooleanProperty regexProperty() {
        return regex;
    }

    /** Whether only lines with an occurrence are to be seen, while something is searched for. */
    public BooleanProperty matchingProperty() {
        return matching;
    }

    /** {@code 3 of 12}; empty while nothing is searched for. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What is wrong with the regular expression; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Finds the occurrences in a line that is shown; null while nothing is searched for. */
    public ReadOnlyObjectProperty<@Nullable Pattern> patternProperty() {
        return pattern.getReadOnlyProperty();
    }

    /** The occurrence that is looked at; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable Hit> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /**
     * @param listener takes the number of a line that is to be brought into sight
     */
    void onReveal(LongConsumer listener) {
        reveal = listener;
    }

    /**
     * @param listener called when {@link #filter} is another, and when it found more
     */
    void onFilter(Runnable listener) {
        filtered = listener;
    }

    /** Whose lines alone are to be seen; null for all lines. */
    @Nullable LogSearch filter() {
        return matching.get() ? search : null;
    }

    /** Goes to the next occurrence; after the last comes the first. */
    public void next() {
        step(1);
    }

    /** Goes to the occurrence before; before the first comes the last. */
    public void previous() {
        step(-1);
    }

    /** Searches other lines for the same. */
    void of(LogStore lines, LogFilter filter) {
        store = lines;
        shown = filter;
        restart();
    }

    /** Searches what came since. */
    void goOn() {
        var going = search;
        if (going == null || searching || going.isComplete()) {
            return;
        }
        searching = true;
        work =
                tasks.run(
                        () -> {
                            going.advance();
                            return going;
                        },
                        done -> {
                            searching = false;
                            show();
                        },
                        failure -> searching = false);
    }

    /** Looks at no occurrence, and at nothing to search for: all lines are to be seen. */
    public void clear() {
        matching.set(false);
        text.set("");
    }

    private void restart() {
        begin();
        filtered.run();
    }

    private void begin() {
        if (work != null) {
            work.cancel();
        }
        searching = false;
        search = null;
        index = -1;
        current.set(null);
        pattern.set(null);
        problem.set("");
        summary.set("");
        if (store == null || text.get().isEmpty()) {
            return;
        }
        var query = new LogQuery(text.get(), regex.get());
        var wrong = query.problem();
        if (wrong != null) {
            problem.set(wrong);
            summary.set(Words.get("console.search.broken"));
            return;
        }
        pattern.set(query.pattern());
        search = new LogSearch(store, query, shown, show);
        goOn();
    }

    private void step(int by) {
        int count = search == null ? 0 : search.count();
        if (count > 0) {
            showFound();
            look(Math.floorMod(index + by, count));
        }
    }

    /** Brings the counts up to date. The youngest occurrence is the first to be looked at. */
    private void show() {
        var going = search;
        if (going == null) {
            return;
        }
        showFound();
        if (index < 0 && going.count() > 0 && going.isComplete()) {
            look(going.count() - 1);
        } else {
            summarise(going);
        }
    }

    private void showFound() {
        if (matching.get()) {
            filtered.run();
        }
    }

    private void look(int at) {
        var going = search;
        if (going != null) {
            index = at;
            var hit = going.hit(at);
            current.set(hit);
            summarise(going);
            reveal.accept(hit.line());
        }
    }

    private void summarise(LogSearch going) {
        int count = going.count();
        if (count == 0) {
            summary.set(Words.get(searching ? "console.search.looking" : "console.search.none"));
        } else if (index < 0) {
            summary.set(Words.get("console.search.count", grouped(count)));
        } else {
            summary.set(Words.get("console.search.at", grouped(index + 1), grouped(count)));
        }
    }

    static String grouped(long number) {
        return "%,d".formatted(number);
    }
}
