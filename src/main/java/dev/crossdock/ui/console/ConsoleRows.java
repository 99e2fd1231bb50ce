package dev.crossdock.ui.console;

import dev.crossdock.core.log.LineKind;
import dev.crossdock.core.log.LogLine;
import dev.crossdock.core.log.LogMark;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.core.log.LogView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a console shows, row by row: the lines that the filter lets through and, below them, those
 * that have no end yet. Stands still between two refreshes.
 */
public final class ConsoleRows {

    /** Lines without an end have no number in the store. */
    private static final long OPEN = Long.MAX_VALUE - 1024;

    private final LogStore store;
    private final LogView view;
    private List<LogLine> open = List.of();

    ConsoleRows(LogStore store, @Nullable LineKind only) {
        this.store = store;
        this.view = new LogView(store, only);
    }

    /**
     * @param until the number of the first line that is not to be seen
     */
    void refresh(long until) {
        view.refresh(until);
        open = until == Long.MAX_VALUE ? store.open() : List.of();
    }

    public int size() {
        return view.size() + open.size();
    }

    /** Names the line in a row for as long as the console has it. */
    public long number(int row) {
        return row < view.size() ? view.number(row) : OPEN + row - view.size();
    }

    /** The row of a line or, if it is not there, of the next one. */
    public int row(long number) {
        return number >= OPEN
                ? (int) Math.min(view.size() + number - OPEN, size())
                : view.row(number);
    }

    /** The line in a row; null if it was let go meanwhile. */
    public @Nullable LogLine line(int row) {
        return row < view.size() ? view.line(row) : open.get(row - view.size());
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
