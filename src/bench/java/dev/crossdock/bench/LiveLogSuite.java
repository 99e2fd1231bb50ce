package dev.crossdock.bench;

import dev.crossdock.TestEngine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Containers that go on printing: many in one console, and one whose engine dies meanwhile. */
final class LiveLogSuite implements Suite {
    private static final String MANY = "console.many-wrong";
    private static final String MANY_STALL = "console.many-stall";
    private static final String MANY_FRAMES = "console.many-frames";
    private static final String ENDED = "console.many-ended";
    private static final String CRASH = "console.crash-wrong";

    private static final int CONTAINERS = 20;
    private static final int SECONDS = 60;
    private static final int CRASHES = 3;
    private static final int CRASH_SECONDS = 20;
    private static final int LINES_A_SECOND = 1000;
    private static final int WARM_UP_LINES = 50_000;
    private static final double STALL_BAR = 50;
    private static final double FRAME_BAR = 16.7;
    private static final double ENDED_BAR = 1.10;
    private static final int PAIRS = 5;

    /** Ten times a second a hundred lines, each its number. */
    private static final String PRINT =
            "awk 'BEGIN{for(b=0;b<%d;b++){for(i=0;i<100;i++) print ++n;"
                    + " fflush(); system(\"usleep 95000\")}}'";

    @Override
    public List<String> ids() {
        return List.of(MANY, MANY_STALL, MANY_FRAMES, ENDED, CRASH);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        engine.docker("pull", "-q", engine.busybox());
        var figures = new ArrayList<Figure>();
        try (var open = new OpenConsole(engine)) {
            figures.addAll(many(engine, open));
            if (engine.isLab()) {
                figures.add(crashes(engine, open));
            }
        }
        return figures;
    }

    private static List<Figure> many(TestEngine engine, OpenConsole open) throws Exception {
        var ids = new ArrayList<String>();
        for (int i = 0; i < CONTAINERS; i++) {
            ids.add(printing(engine, SECONDS));
        }
        open.show(ids, WARM_UP_LINES);
        open.release();
        double[] waits;
        try (var stalls = new FxStalls()) {
            open.show(ids, 1);
            engine.docker(waiting(ids));
            waits = stalls.waits();
        }
        int each = SECONDS * LINES_A_SECOND;
        open.await((long) each * CONTAINERS);
        long wrong = open.wrong(each);
        return List.of(
                wrong(
                        MANY,
                        "lines lost or doubled, of 20 containers of 1,000 lines a second for 60 s",
                        wrong),
                Figure.ofRatios(
                        ENDED,
                        "the same again, ended, 1,200,000 lines into one console by their times",
                        Times.ratios(
                                PAIRS,
                                () -> again(open, ids, (long) each * CONTAINERS),
                                () -> byHand(engine, ids)),
                        "20 docker logs",
                        ENDED_BAR),
                Figure.ofTimes(
                        MANY_STALL,
                        "the JavaFX thread's longest wait meanwhile",
                        new double[] {Arrays.stream(waits).max().orElse(0)},
                        0.5,
                        "ms",
                        STALL_BAR),
                Figure.ofTimes(
                        MANY_FRAMES,
                        "what 99 of 100 of its waits meanwhile do not exceed",
                        waits,
                        0.99,
                        "ms",
                        FRAME_BAR));
    }

    private static Object again(OpenConsole open, List<String> ids, long lines) throws Exception {
        open.release();
        return open.show(ids, lines);
    }

    /** As {@code docker compose logs} does it: all at once, one client for each. */
    private static int byHand(TestEngine engine, List<String> ids) throws Exception {
        var clients = new ArrayList<Process>();
        for (var id : ids) {
            clients.add(ConsoleSuite.logs(engine, id));
        }
        int failed = 0;
        for (var client : clients) {
            failed += client.waitFor() == 0 ? 0 : 1;
        }
        return failed;
    }

    private static Figure crashes(TestEngine engine, OpenConsole open) throws Exception {
        var id = printing(engine, CRASH_SECONDS);
        try {
            for (int crash = 1; crash <= CRASHES; crash++) {
                open.show(List.of(id), (long) crash * 3 * LINES_A_SECOND);
                engine.lab("engine", "crash");
            }
            engine.docker("wait", id);
            int each = CRASH_SECONDS * LINES_A_SECOND;
            open.await(each);
            return wrong(
                    CRASH,
                    "lines lost or doubled while the engine is killed and started three times",
                    open.wrong(each));
        } finally {
            engine.docker("rm", "-f", id);
            // as it was: containers end with their engine
            engine.lab("engine", "stop");
            engine.lab("engine", "start");
        }
    }

    private static Figure wrong(String id, String what, long lines) {
        return Figure.ofTimes(id, what, new double[] {lines}, 0.5, "line", 0);
    }

    private static String[] waiting(List<String> ids) {
        var words = new ArrayList<>(List.of("wait"));
        words.addAll(ids);
        return words.toArray(String[]::new);
    }

    private static String printing(TestEngine engine, int seconds) throws Exception {
        var label = engine.labels().entrySet().iterator().next();
        return engine.docker(
                "run",
                "-d",
                "--label",
                label.getKey() + "=" + label.getValue(),
                engine.busybox(),
                "sh",
                "-c",
                PRINT.formatted(seconds * 10));
    }
}
