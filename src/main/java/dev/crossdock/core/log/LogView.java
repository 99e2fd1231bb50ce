package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The lines of a store that a filter lets through. */
public final class LogView implements LogRows {

    private final LogStore store;

    /** Null where everything is seen. */
    private final @Nullable LogFilter filter;

    /**
     * With a filter: the numbers of the lines let through, from the oldest on, less {@link #base}.
     */
    private int[] numbers = {};

    private int from;
    private int to;
    private final long base;
    private long first;
    private long end;

    public LogView(LogStore store, LogFilter filter) {
        this.store = store;
        this.filter = filter.isAll() ? null : filter;
        this.base = store.first();
        this.first = base;
        this.end = base;
    }

    /** Takes in what came and lets go what went. */
    public void refresh() {
        refresh(store.end());
    }

    @Override
    public void refresh(long until) {
        first = store.first();
        long begin = Math.max(end, first);
        end = Math.max(Math.min(until, store.end()), begin);
        if (filter == null) {
            return;
        }
        while (from < to && base + numbers[from] < first) {
            from++;
        }
        for (long number = begin; number < end; ) {
            number = takeIn(number);
        }
    }

    @Override
    public int size() {
        return filter == null ? (int) (end - first) : to - from;
    }

    @Override
    public long number(int row) {
        return filter == null ? first + row : base + numbers[from + row];
    }

    @Override
    public int row(long number) {
        if (filter == null) {
            return (int) Math.clamp(number - first, 0, size());
        }
        int at = Arrays.binarySearch(numbers, from, to, (int) (number - base));
        return (at >= 0 ? at : -at - 1) - from;
    }

    @Override
    public @Nullable LogLine line(int row) {
        return store.line(number(row));
    }

    private long takeIn(long number) {
        var chunk = store.chunkOf(number);
        if (chunk == null) {
            return Math.max(number + 1, store.first());
        }
        int until = (int) Math.min(end - chunk.first, chunk.count());
        for (int i = (int) (number - chunk.first); i < until; i++) {
            if (filter == null || filter.shows(chunk, i)) {
                add((int) (chunk.first + i - base));
            }
        }
        return chunk.first + until;
    }

    private void add(int number) {
        if (to == numbers.length) {
            numbers = Arrays.copyOfRange(numbers, from, from + Math.max(1024, (to - from) * 2));
            to -= from;
            from = 0;
        }
        numbers[to++] = number;
    }
}
