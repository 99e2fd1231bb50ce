package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.log.LineAssembler;
import dev.crossdock.core.log.LogFilter;
import dev.crossdock.core.log.LogQuery;
import dev.crossdock.core.log.LogSearch;
import dev.crossdock.core.log.LogStore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What keeps the lines of a console, by itself: no engine and no window. */
final class LogStoreSuite implements Suite {
    private static final String LINES = "console.store";
    private static final String HEAP = "console.heap-5m-lines";
    private static final String FIRST = "console.regex-first";
    private static final String ALL = "console.regex-all";

    private static final double LINES_BAR = 1_500_000;
    private static final double HEAP_BAR = 64;
    private static final double FIRST_BAR = 100;
    private static final double ALL_BAR = 1500;
    private static final int MILLION = 1_000_000;
    private static final int MANY = 5 * MILLION;

    /** As many lines as a frame of an engine usually has at full speed. */
    private static final int FRAME_LINES = 400;

    private static final double MEBI = 1 << 20;
    private static final int WARM_UP = 2;
    private static final int RUNS = 5;
    private static final LogQuery QUERY = new LogQuery("0(7|8)+9\\b", true);

    @Override
    public List<String> ids() {
        return List.of(LINES, HEAP, FIRST, ALL);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        return List.of(speed(), heap(), first(), all());
    }

    private static Figure speed() throws Exception {
        var frames = frames(MILLION);
        var times =
                Times.millis(
                        WARM_UP,
                        RUNS,
                        () -> {
                            try (var store = new LogStore()) {
                                fill(store, frames);
                                return store.end();
                            }
                        });
        return Figure.ofSpeeds(
                LINES,
                "1,000,000 lines of 35 bytes into the store, median",
                times,
                MILLION,
                "lines/s",
                LINES_BAR);
    }

    /** All of them can be read afterwards. */
    private static Figure heap() {
        var frames = frames(FRAME_LINES);
        double empty = heapNow();
        try (var store = new LogStore()) {
            var lines = new LineAssembler(store.source(), false, false);
            for (int i = 0; i < MANY; i += FRAME_LINES) {
                frames.forEach(frame -> lines.frame(Channel.STDOUT, frame.duplicate()));
            }
            double more = heapNow() - empty;
            if (store.first() != 0 || store.line(0) == null || store.end() != MANY) {
                throw new IllegalStateException("not all lines are there");
            }
            return Figure.ofTimes(
                    HEAP,
                    "heap held after 5,000,000 lines (170 MB), all to be scrolled and searched",
                    new double[] {more},
                    0.5,
                    "MiB",
                    HEAP_BAR);
        }
    }

    private static double heapNow() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBI;
    }

    private static Figure first() throws Exception {
        try (var store = new LogStore()) {
            fill(store, frames(MILLION));
            var times = Times.millis(WARM_UP, RUNS, () -> firstHit(store));
            return Figure.ofTimes(
                    FIRST,
                    "a regular expression over 1,000,000 lines: its first hit, median",
                    times,
                    0.5,
                    "ms",
                    FIRST_BAR);
        }
    }

    private static int firstHit(LogStore store) throws InterruptedException {
        var search = new LogSearch(store, QUERY, LogFilter.ALL, () -> {});
        var thread = Thread.ofVirtual().start(search::advance);
        while (search.count() == 0 && thread.isAlive()) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        thread.join();
        return search.count();
    }

    private static Figure all() throws Exception {
        try (var store = new LogStore()) {
            fill(store, frames(MILLION));
            var times =
                    Times.millis(
                            WARM_UP,
                            RUNS,
                            () -> {
                                var search = new LogSearch(store, QUERY, LogFilter.ALL, () -> {});
                                search.advance();
                                return search.count();
                            });
            return Figure.ofTimes(
                    ALL,
                    "a regular expression over 1,000,000 lines: all hits, median",
                    times,
                    0.5,
                    "ms",
                    ALL_BAR);
        }
    }

    private static void fill(LogStore store, List<ByteBuffer> frames) {
        var lines = new LineAssembler(store.source(), false, false);
        frames.forEach(frame -> lines.frame(Channel.STDOUT, frame.duplicate()));
    }

    private static List<ByteBuffer> frames(int lines) {
        return IntStream.range(0, lines / FRAME_LINES).mapToObj(LogStoreSuite::frame).toList();
    }

    private static ByteBuffer frame(int number) {
        var text = new StringBuilder();
        for (int i = 0; i < FRAME_LINES; i++) {
            text.append("%034d%n".formatted((long) number * FRAME_LINES + i));
        }
        return ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
