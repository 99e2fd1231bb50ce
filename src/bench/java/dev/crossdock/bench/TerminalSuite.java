package dev.crossdock.bench;

import dev.crossdock.TestEngine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * The terminal, beside {@code docker exec -it} in the same container.
 *
 * <p>Of the echo there are two figures. One is what a person sees: from the event of a key until
 * the terminal has painted its letter, in the application's window and in another with the same
 * widget on {@code docker exec -it} under a pseudo-terminal, so that the ratio tells of the way to
 * the shell and back. On both sides most of that is the wait for the widget's next turn to paint,
 * so keys are typed at a pace that does not keep step with it. The other leaves the painting out,
 * and is not kind: from the event of a key until its letter is in the text buffer of the
 * application's terminal, beside a byte that is written to such a pseudo-terminal until its echo is
 * read, with no terminal that looks at it.
 */
final class TerminalSuite implements Suite {
    private static final String ECHO = "terminal.echo";
    private static final String RAW = "terminal.echo-raw";
    private static final String STALL = "terminal.longest-stall";

    private static final String RIVAL = "docker exec -it";
    private static final double ECHO_BAR = 1.5;
    private static final double STALL_BAR = 100;
    private static final int WARM_UP = 2;
    private static final int BLOCKS = 8;
    private static final int KEYS = 26;
    private static final int FLOODS = 3;

    /** Meets a pulse, of 60 in a second, early and late alike. */
    private static final Duration PACE = Duration.ofNanos(61_800_000);

    /** 20 MB in lines of 35 bytes with their end, which a terminal makes 36. */
    private static final int LINES = 571_428;

    private static final String FLOOD =
            "awk 'BEGIN{for(i=1;i<=%d;i++) printf \"%%034d\\n\", i}'; echo end-$((%d+1))";
    private static final Duration FLOOD_PATIENCE = Duration.ofMinutes(2);

    /** Types one letter and returns the milliseconds until it came. */
    private interface Key {
        double type(char letter) throws Exception;
    }

    @Override
    public List<String> ids() {
        return List.of(ECHO, RAW, STALL);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        BenchFx.start();
        engine.docker("pull", "-q", engine.busybox());
        var id = running(engine);
        try (var session = OpenPage.connected(engine)) {
            var container = session.engine().containers().inspect(id);
            try (var ours = TerminalWindow.ofView(session, container)) {
                var figures = new ArrayList<Figure>();
                if (DockerPty.isPossible()) {
                    figures.addAll(echo(engine, id, ours));
                }
                figures.add(stall(ours));
                return figures;
            }
        } finally {
            engine.docker("rm", "-f", id);
        }
    }

    private static String running(TestEngine engine) throws Exception {
        var label = TestEngine.LABEL + "=" + engine.labels().get(TestEngine.LABEL);
        return engine.docker(
                "run", "-d", "--init", "--label", label, engine.busybox(), "sleep", "3600");
    }

    private static List<Figure> echo(TestEngine engine, String id, TerminalWindow ours)
            throws Exception {
        try (var docker = new DockerPty(engine, id);
                var theirs = TerminalWindow.ofDocker(docker);
                var bare = new DockerPty(engine, id)) {
            bare.readUntil("# ");
            var glyphs =
                    ratios(
                            "key to glyph",
                            () -> block(ours, ours::toGlyph),
                            () -> block(theirs, theirs::toGlyph));
            var bytes =
                    ratios("key to buffer", () -> block(ours, ours::toBuffer), () -> block(bare));
            return List.of(
                    Figure.ofRatios(
                            ECHO,
                            "a key until its letter is painted, medians of 26 keys, median",
                            glyphs,
                            RIVAL,
                            ECHO_BAR),
                    Figure.ofRatios(
                            RAW,
                            "a key until its letter is in the buffer, beside the bare echo, median",
                            bytes,
                            RIVAL,
                            ECHO_BAR));
        }
    }

    /** Ratios of medians, block by block in turn. */
    private static double[] ratios(String what, Callable<double[]> ours, Callable<double[]> theirs)
            throws Exception {
        var ratios = new double[BLOCKS];
        var all = new ArrayList<double[]>();
        var others = new ArrayList<double[]>();
        for (int i = -WARM_UP; i < BLOCKS; i++) {
            var before = i % 2 == 0 ? theirs.call() : null;
            var mine = ours.call();
            var other = before == null ? theirs.call() : before;
            if (i >= 0) {
                ratios[i] = ranked(0.5, mine) / ranked(0.5, other);
                all.add(mine);
                others.add(other);
            }
        }
        tell(what + ", the window", all);
        tell(what + ", " + RIVAL, others);
        return ratios;
    }

    private static double[] block(TerminalWindow window, Key key) throws Exception {
        window.beginComment();
        var times = keys(key);
        window.endComment();
        return times;
    }

    private static double[] block(DockerPty bare) throws Exception {
        bare.write("#");
        bare.readUntil("#");
        var times = keys(bare::echo);
        bare.write("\r");
        bare.readUntil("# ");
        return times;
    }

    private static double[] keys(Key key) throws Exception {
        var times = new double[KEYS];
        long next = System.nanoTime();
        for (int i = 0; i < KEYS; i++) {
            next += PACE.toNanos();
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            times[i] = key.type((char) ('a' + i));
        }
        return times;
    }

    private static void tell(String what, List<double[]> blocks) {
        var times = blocks.stream().flatMapToDouble(Arrays::stream).toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, 95 of 100 within %.2f ms%n",
                what,
                ranked(0.5, times),
                ranked(0.95, times));
    }

    private static double ranked(double rank, double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(rank * sorted.length) - 1];
    }

    private static Figure stall(TerminalWindow ours) throws Exception {
        var longest = new double[FLOODS];
        for (int i = -1; i < FLOODS; i++) {
            int end = LINES + i;
            try (var stalls = new FxStalls()) {
                double millis = Times.millis(() -> flood(ours, end));
                double stall = Arrays.stream(stalls.waits()).max().orElseThrow();
                System.out.printf("20 MB in %.0f ms, the longest wait %.0f ms%n", millis, stall);
                if (i >= 0) {
                    longest[i] = stall;
                }
            }
        }
        return Figure.ofTimes(
                STALL,
                "the JavaFX thread's longest wait while 20 MB are printed, of a run, median",
                longest,
                0.5,
                "ms",
                STALL_BAR);
    }

    /** Prints much, until the last of it is on the screen and the prompt is back. */
    private static Object flood(TerminalWindow ours, int number) throws Exception {
        ours.command(FLOOD.formatted(LINES, number));
        var last = "%034d\nend-%d\n".formatted(LINES, number + 1);
        ours.await(
                "the last line",
                text -> text.replaceAll(" +\n", "\n").contains(last),
                FLOOD_PATIENCE);
        ours.awaitPrompt(FLOOD_PATIENCE);
        return last;
    }
}
