package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

/**
 * The lines in which a search found something and, between them, all marks. Reads what the search
 * has found so far and does not search itself: a refresh costs the same however much that is.
 */
public final class LogMatches implements LogRows {

    private final LogStore store;
    private final LogSearch search;
    private LogSearch.Found found;
    private int fromLine;
    private int toLine;
    private int fromMark;
    private int toMark;
    private boolean behind;

    /**
     * @param search of the same store; somebody else lets it advance
     */
    public LogMatches(LogStore store, LogSearch search) {
        this.store = store;
        this.search = search;
        this.found = search.found();
    }

    @Override
    public void refresh(long until) {
        // In this order: what was found up to there is there then.
        long end = Math.min(until, search.searched());
        found = search.found();
        long first = store.first();
        fromLine = found.lineAt(first);
        toLine = Math.max(fromLine, found.lineAt(end));
        fromMark = found.markAt(first);
        toMark = Math.max(fromMark, found.markAt(end));
        behind = end < Math.min(until, store.end());
    }

    @Override
    public int size() {
        return toLine - fromLine + toMark - fromMark;
    }

    @Override
    public long number(int row) {
        int low = fromMark;
        int high = toMark;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rowOfMark(middle) <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean isMark = low > fromMark && rowOfMark(low - 1) == row;
        return isMark ? found.marks()[low - 1] : found.lines()[fromLine + row - (low - fromMark)];
    }

    @Override
    public int row(long number) {
        int line = Math.clamp(found.lineAt(number), fromLine, toLine);
        int mark = Math.clamp(found.markAt(number), fromMark, toMark);
        return line - fromLine + mark - fromMark;
    }

    @Override
    public @Nullable LogLine line(int row) {
        return store.line(number(row));
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    private int rowOfMark(int mark) {
        return found.before()[mark] - fromLine + mark - fromMark;
    }
}
