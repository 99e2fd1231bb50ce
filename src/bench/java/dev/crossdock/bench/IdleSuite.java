package dev.crossdock.bench;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the packaged app takes when nothing happens: its Containers page on the headless platform,
 * with fifty containers, half of them running. Memory is what Linux says of the process in {@code
 * smaps_rollup}, all that it shares with others included; processor time what it says in {@code
 * stat}.
 */
final class IdleSuite implements Suite {
    private static final String MEMORY = "idle.memory";
    private static final String CPU = "idle.cpu";

    private static final int CONTAINERS = 50;
    private static final int SECONDS = 180;
    private static final double MEMORY_BAR = 220;
    private static final double CPU_BAR = 1;

    /**
     * It is idle when it took less than a tenth of a second in three of them, one after another.
     */
    private static final int WINDOW_SECONDS = 5;

    private static final int QUIET_WINDOWS = 3;
    private static final int MOST_WINDOWS = 30;
    private static final double QUIET = 0.1;

    /** {@code sysconf(_SC_CLK_TCK)} of every Linux that Java runs on. */
    private static final double TICKS = 100;

    @Override
    public List<String> ids() {
        return List.of(MEMORY, CPU);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        make(engine);
        try (var app = new PackagedApp()) {
            var kept = Files.createDirectories(app.folder().resolve("data/crossdock"));
            Files.write(kept.resolve("settings.properties"), List.of("engine=" + engine.host()));
            Files.write(kept.resolve("window"), List.of(PLACE.split(" ")));
            var process = PackagedApp.untilFirstFrame(app.window());
            try {
                waitUntilIdle(process);
                double before = cpuSeconds(process);
                TimeUnit.SECONDS.sleep(SECONDS);
                double took = cpuSeconds(process) - before;
                double mib = residentKib(process) / 1024;
                seesThem(process);
                return List.of(
                        Figure.ofTimes(
                                MEMORY,
                                "resident memory of the idle app with 50 containers",
                                new double[] {mib},
                                0.5,
                                "MiB",
                                MEMORY_BAR),
                        Figure.ofTimes(
                                CPU,
                                "of one core in three minutes in which nothing happens",
                                new double[] {took / SECONDS * 100},
                                0.5,
                                "%",
                                CPU_BAR));
            } finally {
                PackagedApp.end(process);
            }
        }
    }

    /** As the app keeps it: a window of the usual size that shows the containers. */
    private static final String PLACE =
            "x=0 y=0 width=1180 height=760 maximised=false fullScreen=false page=containers";

    private static void make(TestEngine engine) throws IOException, InterruptedException {
        engine.docker("pull", "-q", engine.busybox());
        var label = engine.labels().entrySet().iterator().next();
        for (int i = 0; i < CONTAINERS; i++) {
            engine.docker(
                    "run",
                    "-d",
                    "--label",
                    label.getKey() + "=" + label.getValue(),
                    engine.busybox(),
                    "sh",
                    "-c",
                    i % 2 == 0 ? "echo up; exec sleep 3600" : "echo no >&2; exit 3");
        }
    }

    private static void waitUntilIdle(Process process) throws Exception {
        int quiet = 0;
        double before = cpuSeconds(process);
        for (int i = 0; i < MOST_WINDOWS && quiet < QUIET_WINDOWS; i++) {
            TimeUnit.SECONDS.sleep(WINDOW_SECONDS);
            double now = cpuSeconds(process);
            quiet = now - before < QUIET ? quiet + 1 : 0;
            before = now;
        }
        if (quiet < QUIET_WINDOWS) {
            throw new IllegalStateException("It does not become idle");
        }
    }

    /** Its time in itself and in the kernel: fields 14 and 15 of {@code /proc/PID/stat}. */
    private static double cpuSeconds(Process process) throws IOException {
        var stat = Files.readString(proc(process).resolve("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    private static double residentKib(Process process) throws IOException {
        try (var lines = Files.lines(proc(process).resolve("smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Rss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static Path proc(Process process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    /** Afterwards, since the question has all garbage collected. */
    private static void seesThem(Process process) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked =
                new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        long items =
                asked.inputReader()
                        .lines()
                        .filter(line -> line.contains(".ContainerItem "))
                        .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                        .sum();
        asked.waitFor();
        if (items < CONTAINERS) {
            throw new IllegalStateException("It has only " + items + " containers");
        }
    }
}
