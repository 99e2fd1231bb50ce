package dev.crossdock.bench;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The log of a container in the console, beside what the docker command does with it. */
final class ConsoleSuite implements Suite {
    private static final String FOLLOW = "console.follow-1m-lines";
    private static final String STALL = "console.longest-stall";
    private static final String FRAMES = "console.frames";
    private static final String LONG_LINE = "console.long-line";
    private static final String BURST = "console.burst";

    private static final double FOLLOW_BAR = 1.10;
    private static final double STALL_BAR = 50;
    private static final double FRAME_BAR = 16.7;
    private static final double SOON_BAR = 200;
    private static final int LINES = 1_000_000;
    private static final int BURST_LINES = 10_000;
    private static final int WARM_UP = 1;
    private static final int RUNS = 5;

    /** A line of 35 bytes with its end, as the store's own figures have it. */
    private static final String PRINT = "awk 'BEGIN{for(i=1;i<=%d;i++) printf \"%%034d\\n\", i}'";

    @Override
    public List<String> ids() {
        return List.of(FOLLOW, STALL, FRAMES, LONG_LINE, BURST);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        engine.docker("pull", "-q", engine.busybox());
        var figures = new ArrayList<Figure>();
        try (var open = new OpenConsole(engine)) {
            figures.addAll(million(engine, open, ended(engine, PRINT.formatted(LINES))));
            figures.add(
                    soon(
                            LONG_LINE,
                            "one line of 10 MB, from the click until it is seen, median",
                            open,
                            ended(engine, "head -c 10000000 /dev/zero | tr '\\0' x; echo"),
                            1));
            figures.add(
                    soon(
                            BURST,
                            "10,000 lines at once, from the click until they are there, median",
                            open,
                            ended(engine, PRINT.formatted(BURST_LINES)),
                            BURST_LINES));
        }
        return figures;
    }

    /** Ratios and the JavaFX thread's waits, of the same runs. */
    private static List<Figure> million(TestEngine engine, OpenConsole open, String id)
            throws Exception {
        var ratios = new double[RUNS];
        var waits = new ArrayList<double[]>();
        for (int run = -WARM_UP; run < RUNS; run++) {
            double docker = Times.millis(() -> logs(engine, id).waitFor());
            try (var stalls = new FxStalls()) {
                double window = Times.millis(() -> open.show(id, LINES));
                System.out.printf("docker logs %.0f ms, the console %.0f ms%n", docker, window);
                if (run >= 0) {
                    ratios[run] = window / docker;
                    waits.add(stalls.waits());
                }
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
