package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.ui.fx.EngineSession;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** The page of images with a thousand tags. */
final class ImagesSuite implements Suite {
    private static final String SHOW = "images.show-1000";
    private static final String SCROLL = "images.scroll";
    private static final String FILTER = "images.filter";
    private static final int TAGS = 1000;
    private static final double SHOW_BAR = 1.2;

    /** What a window may take on top of what the docker command takes, in milliseconds. */
    private static final double GRACE = 150;

    /** A frame, in milliseconds. */
    private static final double FRAME_BAR = 16;

    private static final int WARM_UP = 6;
    private static final int RUNS = 7;
    private static final int ROUNDS = 9;
    private static final int STEPS = 60;
    private static final int AT_ONCE = 100;
    private static final List<String> TYPED =
            List.of("s", "se", "service", "service-1", "service-12", "v9", "v99", "none", "");

    @Override
    public List<String> ids() {
        return List.of(SHOW, SCROLL, FILTER);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        BenchFx.start();
        var session = OpenPage.connected(engine); // before there are tags, which slow its probes
        var names = tag(engine);
        try {
            var show = show(engine, session);
            try (var page = new OpenPage(session)) {
                page.fill(TAGS);
                return List.of(show, scroll(page), filter(page));
            }
        } finally {
            untag(engine, names);
        }
    }

    private static List<String> tag(TestEngine engine) throws Exception {
        engine.docker("pull", "-q", engine.busybox());
        var names = new ArrayList<String>();
        var format = "{{.Repository}}:{{.Tag}}"; // what a run before this one may have left
        var here = Set.copyOf(List.of(engine.docker("images", "--format", format).split("\n")));
        try (var client = engine.client()) {
            for (int i = 0; i < TAGS; i++) {
                var repository = "crossdock-bench/service-" + i % 40;
                var name = repository + ":v" + i;
                if (!here.contains(name)) {
                    client.tagImageCmd(engine.busybox(), repository, "v" + i).exec();
                }
                names.add(name);
            }
        }
        return names;
    }

    /** In a lab with all other names of the image: one by one takes a minute. */
    private static void untag(TestEngine engine, List<String> names) throws Exception {
        if (engine.isLab()) {
            engine.docker(
                    "rmi", "-f", engine.docker("images", "-q", "--no-trunc", names.getLast()));
            return;
        }
        for (int i = 0; i < names.size(); i += AT_ONCE) {
            var words = new ArrayList<>(List.of("rmi"));
            words.addAll(names.subList(i, Math.min(names.size(), i + AT_ONCE)));
            engine.docker(words.toArray(String[]::new));
        }
    }

    /** In turn with the docker command: a ratio is of two that ran side by side. */
    private static Figure show(TestEngine engine, EngineSession session) throws Exception {
        var ratios = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            double docker = Times.millis(() -> engine.docker("images"));
            double window;
            try (var page = new OpenPage(session)) {
                window = page.fill(TAGS);
            }
            if (run >= 0) {
                ratios[run] = (window - GRACE) / docker;
            }
            System.out.printf("docker images %.0f ms, the window %.0f ms%n", docker, window);
        }
        return Figure.ofRatios(
                SHOW,
                "1,000 tags in the window, less 150 ms, median",
                ratios,
                "docker images",
                SHOW_BAR);
    }

    private static Figure scroll(OpenPage page) throws Exception {
        return held(
                SCROLL,
                "the FX thread's longest step while 1,000 tags are scrolled",
                page,
                step -> page.table().scrollTo(step * (TAGS / STEPS)));
    }

    private static Figure filter(OpenPage page) throws Exception {
        return held(
                FILTER,
                "the FX thread's longest step while 1,000 tags are filtered",
                page,
                step -> page.filter().setText(TYPED.get(step % TYPED.size())));
    }

    /**
     * Each step's median over the rounds, of which the longest: so no pause of the machine counts.
     */
    private static Figure held(String id, String what, OpenPage page, IntConsumer step)
            throws Exception {
        var times = new double[STEPS][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int i = 0; i < STEPS; i++) {
                int number = i;
                double millis = page.step(() -> step.accept(number));
                if (round >= 0) {
                    times[i][round] = millis;
                }
            }
        }
        var medians = Arrays.stream(times).mapToDouble(ImagesSuite::median).toArray();
        return Figure.ofTimes(id, what, medians, 1, "ms", FRAME_BAR);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
