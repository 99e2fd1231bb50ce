package dev.crossdock.bench;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** The log of a container in the console, beside what the docker command does with it. */
final class ConsoleSuite implements Suite {
    private static final String FOLLOW = "console.follow-1m-lines";
    private static final String STALL = "console.longest-stall";
    private static final String FRAMES = "console.frames";
    private static final String LONG_LINE = "console.long-line";
    private static final String LONG_LINE_STALL = "console.long-line-stall";
    private static final String BURST = "console.burst";
    private static final String BURST_STALL = "console.burst-stall";
    private static final String CANCEL = "console.regex-cancel";

    private static final double FOLLOW_BAR = 1.10;
    private static final double STALL_BAR = 50;
    private static final double FRAME_BAR = 16.7;
    private static final double SOON_BAR = 200;

    /** As long as nobody may wait for the window either: less than between two keys. */
    private static final double CANCEL_BAR = 50;

    private static final int LINES = 1_000_000;

    /** A search of a million lines has begun then and is not through; milliseconds. */
    private static final long UNDER_WAY = 40;

    private static final int BURST_LINES = 10_000;
    private static final int WARM_UP = 1;
    private static final int RUNS = 5;

    /** The engine takes seconds for a million, and not the same each time. */
    private static final int MILLIONS = 11;

    private static final int MILLION_WARM_UPS = 2;

    /** A line of 35 bytes with its end, as the store's own figures have it. */
    private static final String PRINT = "awk 'BEGIN{for(i=1;i<=%d;i++) printf \"%%034d\\n\", i}'";

    @Override
    public List<String> ids() {
        return List.of(
                FOLLOW, STALL, FRAMES, CANCEL, LONG_LINE, LONG_LINE_STALL, BURST, BURST_STALL);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        engine.docker("pull", "-q", engine.busybox());
        var figures = new ArrayList<Figure>();
        try (var open = new OpenConsole(engine)) {
            figures.addAll(million(engine, open, ended(engine, PRINT.formatted(LINES))));
            figures.add(cancel(open));
            var line = ended(engine, "head -c 10000000 /dev/zero | tr '\\0' x; echo");
            figures.add(
                    soon(
                            LONG_LINE,
                            "one line of 10 MB, from the click until it is seen, median",
                            open,
                            line,
                            1));
            figures.add(
                    stall(
                            LONG_LINE_STALL,
                            "the JavaFX thread's longest wait then, and at begin, end, and wrapped",
                            () -> open.show(line, 1),
                            open::lookAlong));
            var burst = ended(engine, PRINT.formatted(BURST_LINES));
            figures.add(
                    soon(
                            BURST,
                            "10,000 lines at once, from the click until they are there, median",
                            open,
                            burst,
                            BURST_LINES));
            figures.add(
                    stall(
                            BURST_STALL,
                            "the JavaFX thread's longest wait then, and at the first and the last",
                            () -> open.show(burst, BURST_LINES),
                            open::lookAround));
        }
        return figures;
    }

    /** Ratios and the JavaFX thread's waits, of the same runs. */
    private static List<Figure> million(TestEngine engine, OpenConsole open, String id)
            throws Exception {
        var ratios = new double[MILLIONS];
        var waits = new ArrayList<double[]>();
        for (int run = -MILLION_WARM_UPS; run < MILLIONS; run++) {
            boolean first = run % 2 == 0; // in turn, so that neither has what the other warmed up
            double docker = first ? 0 : Times.millis(() -> logs(engine, id).waitFor());
            double window;
            try (var stalls = new FxStalls()) {
                window = Times.millis(() -> open.show(id, LINES));
                if (run >= 0) {
                    waits.add(stalls.waits());
                }
            }
            docker = first ? Times.millis(() -> logs(engine, id).waitFor()) : docker;
            System.out.printf("docker logs %.0f ms, the console %.0f ms%n", docker, window);
            if (run >= 0) {
                ratios[run] = window / docker;
            }
        }
        var all = waits.stream().flatMapToDouble(Arrays::stream).toArray();
        var longest = waits.stream().mapToDouble(w -> Arrays.stream(w).max().orElse(0));
        return List.of(
                Figure.ofRatios(
                        FOLLOW,
                        "1,000,000 lines of an ended container, view open and following",
                        ratios,
                        "docker logs",
                        FOLLOW_BAR),
                Figure.ofTimes(
                        STALL,
                        "the JavaFX thread's longest wait meanwhile, of a run, median",
                        longest.toArray(),
                        0.5,
                        "ms",
                        STALL_BAR),
                Figure.ofTimes(
                        FRAMES,
                        "what 99 of 100 of its waits meanwhile do not exceed",
                        all,
                        0.99,
                        "ms",
                        FRAME_BAR));
    }

    private static Figure soon(String id, String what, OpenConsole open, String of, int lines)
            throws Exception {
        var times = Times.millis(WARM_UP, RUNS, () -> open.show(of, lines));
        return Figure.ofTimes(id, what, times, 0.5, "ms", SOON_BAR);
    }

    /** The longest wait of each run, from before something is shown until it was looked at. */
    private static Figure stall(String id, String what, Callable<?> show, Look look)
            throws Exception {
        var longest = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            try (var stalls = new FxStalls()) {
                show.call();
                look.around();
                longest[Math.max(run, 0)] = Arrays.stream(stalls.waits()).max().orElse(0);
            }
        }
        return Figure.ofTimes(id, what, longest, 0.5, "ms", STALL_BAR);
    }

    /** What somebody does with lines that are there. */
    @FunctionalInterface
    private interface Look {
        void around() throws Exception;
    }

    /**
     * How long a search goes on after another text was typed: one that is at its first lines for
     * longer than a run takes, and one that is somewhere in the million.
     */
    private static Figure cancel(OpenConsole open) throws Exception {
        var times = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            times.add(cancel(open, "(0+)+x"));
            times.add(cancel(open, "0*(1|2)+9*x"));
        }
        var all = times.stream().mapToDouble(Double::doubleValue).toArray();
        return Figure.ofTimes(
                CANCEL,
                "a regular expression over 1,000,000 lines, from another text until it rests, worst",
                all,
                1,
                "ms",
                CANCEL_BAR);
    }

    private static double cancel(OpenConsole open, String regex) throws Exception {
        var search = open.console().search();
        BenchFx.onFx(
                () -> {
                    search.regexProperty().set(true);
                    search.textProperty().set(regex);
                    return search;
                });
        var ended = open.works().last();
        Thread.sleep(UNDER_WAY);
        if (ended.isDone()) {
            throw new IllegalStateException("it was over before it could be cancelled");
        }
        long changed =
                BenchFx.onFx(
                        () -> {
                            long now = System.nanoTime();
                            search.clear();
                            return now;
                        });
        return (ended.get() - changed) / 1e6;
    }

    private static String ended(TestEngine engine, String script) throws Exception {
        var label = engine.labels().entrySet().iterator().next();
        var id =
                engine.docker(
                        "run",
                        "-d",
                        "--label",
                        label.getKey() + "=" + label.getValue(),
                        engine.busybox(),
                        "sh",
                        "-c",
                        script);
        engine.docker("wait", id);
        return id;
    }

    /** The docker command that prints a log to nowhere. */
    static Process logs(TestEngine engine, String id) throws IOException {
        var builder =
                new ProcessBuilder(engine.command(), "logs", id)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(engine.environment());
        return builder.start();
    }
}
