package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogFilter;
import dev.crossdock.core.log.LogQuery;
import dev.crossdock.core.log.LogSearch;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.ui.fx.Tasks;

import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * Looks for one line of a log that may be still on its way: by its number where that is known and
 * right, else by its words.
 */
final class LineJump {
    /** More of a line than this tells it apart from no other. */
    private static final int MOST_WORDS = 80;

    private static final int MOST_BYTES = 1 << 16;

    private final LogStore store;
    private final long ordinal;
    private final String words;
    private final Tasks tasks;
    private final LongConsumer found;
    private boolean searching;
    private boolean over;
    private long searchedLines = -1;

    /**
     * @param ordinal the how-manieth line of the log it is, from 1; 0 if not known
     * @param text what it says, or the beginning of it
     * @param found gets the line's number, once
     */
    LineJump(LogStore store, long ordinal, String text, Tasks tasks, LongConsumer found) {
        this.store = store;
        this.ordinal = ordinal;
        this.words = text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) : text;
        this.tasks = tasks;
        this.found = found;
    }

    /** Looks for it, as far as there are lines that were not looked at. */
    void go() {
        if (over || store.lines() < ordinal) {
            return;
        }
        long number = store.numberOf(ordinal);
        if (ordinal > 0 && says(number)) {
            end(number);
        } else if (!searching && !words.isEmpty() && searchedLines < store.lines()) {
            search();
        }
    }

    /** It is not wanted any more. */
    void cancel() {
        over = true;
    }

    private boolean says(long number) {
        var line = store.line(number);
        return line != null && line.text(MOST_BYTES).text().contains(words);
    }

    private void search() {
        searching = true;
        searchedLines = store.lines();
        tasks.run(
                this::last,
                line -> {
                    searching = false;
                    line.ifPresent(this::end);
                },
                why -> searching = false);
    }

    /** The youngest line that says it: what explains an end stands near the end. */
    private OptionalLong last() {
        var search = new LogSearch(store, new LogQuery(words, false), LogFilter.ALL, () -> {});
        search.advance();
        return search.count() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(search.hit(search.count() - 1).line());
    }

    private void end(long number) {
        if (!over) {
            over = true;
            found.accept(number);
        }
    }
}
