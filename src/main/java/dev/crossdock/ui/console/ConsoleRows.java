package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogFilter;
import dev.crossdock.core.log.LogLine;
import dev.crossdock.core.log.LogMark;
import dev.crossdock.core.log.LogMatches;
import dev.crossdock.core.log.LogRows;
import dev.crossdock.core.log.LogSearch;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.core.log.LogView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a console shows, row by row: the lines that the filters let through and, below them, those
 * that have no end yet. Stands still between two refreshes.
 */
public final class ConsoleRows implements LogRows {

    /** Lines without an end have no number in the store. */
    private static final long OPEN = Long.MAX_VALUE - 1024;

    private final LogStore store;
    private final LogFilter filter;
    private final @Nullable LogSearch search;
    private final LogRows view;
    private List<LogLine> open = List.of();
    private long until = Long.MAX_VALUE;

    /**
     * @param filter what is to be seen
     * @param search of that, whose lines alone are to be seen; null for all
     */
    ConsoleRows(LogStore store, LogFilter filter, @Nullable LogSearch search) {
        this.store = store;
        this.filter = filter;
        this.search = search;
        this.view = search == null ? new LogView(store, filter) : new LogMatches(store, search);
    }

    /** Whose lines are to be seen; null for all. */
    @Nullable LogSearch search() {
        return search;
    }

    LogStore store() {
        return store;
    }

    /**
     * Rows of the same store for another thread, to be called there as it may search: all lines, or
     * those that are to be seen here, also such as were not found yet.
     */
    LogRows anew(boolean everything) {
        if (everything || search == null) {
            var all = new LogView(store, everything ? LogFilter.ALL : filter);
            all.refresh(everything ? Long.MAX_VALUE : until);
            return all;
        }
        var again = search.anew();
        again.advance();
        var matches = new LogMatches(store, again);
        matches.refresh(until);
        return matches;
    }

    @Override
    public void refresh(long end) {
        until = end;
        view.refresh(end);
        open = end == Long.MAX_VALUE ? store.open() : List.of();
        open = open.stream().filter(this::isSeen).toList();
    }

    /** Only the beginning of an open line is looked at, which is drawn too. */
    private boolean isSeen(LogLine line) {
        return filter.shows(line)
                && (search == null
                        || search.query()
                                .pattern()
                                .matcher(line.text(LineTexts.MOST_BYTES).text())
                                .find());
    }

    @Override
    public int size() {
        return view.size() + open.size();
    }

    /** Names the line in a row for as long as the console has it. */
    @Override
    public long number(int row) {
        return row < view.size() ? view.number(row) : OPEN + row - view.size();
    }

    /** The row of a line or, if it is not there, of the next one. */
    @Override
    public int row(long number) {
        return number >= OPEN
                ? (int) Math.min(view.size() + number - OPEN, size())
                : view.row(number);
    }

    /** The line in a row; null if it was let go meanwhile. */
    @Override
    public @Nullable LogLine line(int row) {
        return row < view.size() ? view.line(row) : open.get(row - view.size());
    }

    /** Whether a search has still to find what is to be seen of the youngest lines. */
    @Override
    public boolean isBehind() {
        return view.isBehind();
    }

    /** What the mark in a row says; null if it is a line. */
    public @Nullable LogMark mark(int row) {
        return row < view.size() ? store.mark(view.number(row)) : null;
    }

    /** Whether nothing happened to the container after the mark in a row. */
    boolean isLastMark(int row) {
        var line = line(row);
        return line != null && line.number() == store.lastMark(line.source());
    }

    /** How many marks there are and were. */
    long marks() {
        return store.marks();
    }

    /** Whether the line in a row may still change. */
    boolean isOpen(int row) {
        return row >= view.size();
    }
}
