package dev.crossdock.core.log;

import java.util.Arrays;
import java.util.regex.Matcher;

/**
 * Finds every occurrence of a query in a store, from the oldest line on. Only {@link #advance}
 * works; it goes on where it was left, so that lines that come later are searched by calling it
 * again. What was found can be read by any thread meanwhile.
 */
public final class LogSearch {

    private final LogStore store;
    private final LogQuery query;
    private final LogFilter filter;
    private final Runnable progress;
    private final ByteText bytes = new ByteText();
    private final Matcher matcher;
    private volatile Found found = Found.NOTHING;
    private final long from;
    private volatile long searched;

    /**
     * An occurrence.
     *
     * @param line the line's number
     * @param inLine the how-manieth of the line, from 0
     */
    public record Hit(long line, int inLine) {}

    /**
     * Lines with occurrences, and how many there are up to the end of each; the marks on the way,
     * and how many such lines stand before each. Arrays only grow at their end.
     */
    record Found(long[] lines, int[] upTo, int size, long[] marks, int[] before, int markCount) {

        static final Found NOTHING =
                new Found(new long[0], new int[0], 0, new long[0], new int[0], 0);

        int count() {
            return size == 0 ? 0 : upTo[size - 1];
        }

        /** How many lines with an occurrence stand before a line. */
        int lineAt(long number) {
            return place(lines, size, number);
        }

        /** How many marks stand before a line. */
        int markAt(long number) {
            return place(marks, markCount, number);
        }

        Found with(long line, int times) {
            var moreLines = room(lines, size);
            var moreUpTo = room(upTo, size);
            moreLines[size] = line;
            moreUpTo[size] = count() + times;
            return new Found(moreLines, moreUpTo, size + 1, marks, before, markCount);
        }

        Found withMark(long mark) {
            var moreMarks = room(marks, markCount);
            var moreBefore = room(before, markCount);
            moreMarks[markCount] = mark;
            moreBefore[markCount] = size;
            return new Found(lines, upTo, size, moreMarks, moreBefore, markCount + 1);
        }

        private static int place(long[] numbers, int count, long number) {
            int at = Arrays.binarySearch(numbers, 0, count, number);
            return at >= 0 ? at : -at - 1;
        }

        private static long[] room(long[] full, int size) {
            return size < full.length ? full : Arrays.copyOf(full, Math.max(64, size * 2));
        }

        private static int[] room(int[] full, int size) {
            return size < full.length ? full : Arrays.copyOf(full, Math.max(64, size * 2));
        }
    }

    /**
     * @param filter what it lets through is searched
     * @param progress called from time to time by the searching thread; must return at once
     * @throws java.util.regex.PatternSyntaxException see {@link LogQuery#problem}
     */
    public LogSearch(LogStore store, LogQuery query, LogFilter filter, Runnable progress) {
        this.store = store;
        this.query = query;
        this.filter = filter;
        this.progress = progress;
        this.matcher = query.pattern().matcher(bytes);
        this.from = store.first();
        this.searched = from;
    }

    public LogQuery query() {
        return query;
    }

    /** How many lines it has looked at. */
    public long searchedLines() {
        return searched - from;
    }

    /** The same search of the same lines, not begun yet, for another thread. */
    public LogSearch anew() {
        return new LogSearch(store, query, filter, () -> {});
    }

    /** What was found so far; all of it where it was {@link #searched} before this was asked. */
    Found found() {
        return found;
    }

    /** The number of the first line that was not searched yet. */
    long searched() {
        return searched;
    }

    /** How many occurrences were found so far. */
    public int count() {
        return found.count();
    }

    /** How many lines have one, of those found so far. */
    public int lines() {
        return found.size();
    }

    /** Whether every line that is there now was searched. */
    public boolean isComplete() {
        return searched >= store.end();
    }

    /**
     * An occurrence by its place among all.
     *
     * @param index from 0, below {@link #count}
     */
    public Hit hit(int index) {
        var now = found;
        int at = Arrays.binarySearch(now.upTo, 0, now.size, index + 1);
        int line = at >= 0 ? at : -at - 1;
        return new Hit(now.lines[line], index - (line == 0 ? 0 : now.upTo[line - 1]));
    }

    /** The index of the first occurrence in a line or after it; {@link #count} if there is none. */
    public int firstFrom(long line) {
        var now = found;
        int index = now.lineAt(line);
        return index == 0 ? 0 : now.upTo[index - 1];
    }

    /**
     * Searches all lines not searched yet. Ends early, and harmlessly, when its thread is
     * interrupted.
     */
    public void advance() {
        try {
            long number = Math.max(searched, store.first());
            while (!Thread.currentThread().isInterrupted()) {
                var chunk = store.chunkOf(number);
                if (chunk == null) {
                    number = Math.max(number, store.first());
                    if (number >= store.end()) {
                        searched = number;
                        break;
                    }
                    continue;
                }
                number = search(chunk, number);
            }
        } catch (ByteText.Interrupted e) {
            Thread.currentThread().interrupt();
        }
    }

    private long search(LogChunk chunk, long from) {
        int count = chunk.count();
        for (int i = (int) (from - chunk.first); i < count; i++) {
            if (filter.shows(chunk, i)) {
                look(chunk, i);
            }
            searched = chunk.first + i + 1;
        }
        progress.run();
        return chunk.first + count;
    }

    private void look(LogChunk chunk, int index) {
        if ((chunk.flags(index) & LogChunk.KIND) == LineKind.MARK.ordinal()) {
            found = found.withMark(chunk.first + index);
        } else {
            int times = times(chunk, index);
            found = times > 0 ? found.with(chunk.first + index, times) : found;
        }
    }

    private int times(LogChunk chunk, int index) {
        int flags = chunk.flags(index);
        if ((flags & (LogChunk.CONTROLS | LogChunk.NOT_ASCII)) == 0) {
            matcher.reset(bytes.of(chunk.bytes, chunk.start(index), chunk.end(index)));
        } else {
            matcher.reset(new ByteText.Watched(chunk.line(index).text().text()));
        }
        int times = 0;
        while (matcher.find()) {
            times += matcher.end() > matcher.start() ? 1 : 0;
        }
        return times;
    }
}
