package dev.crossdock.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures, writes {@code target/bench/report.json} and prints the same as a table. {@code
 * -Dbench=PREFIX} measures only what begins so. Ends with 1 where a bar is not held.
 */
public final class Bench {

    private static final Path REPORT = Path.of("target", "bench", "report.json");
    private static final List<Suite> SUITES =
            List.of(
                    new DiagnosisSuite(),
                    new BigLogSuite(),
                    new CommandSuite(),
                    new MatrixSuite(),
                    new BuildSuite(),
                    new CheckSuite(),
                    new LogStoreSuite(),
                    new ConsoleSuite(),
                    new LiveLogSuite(),
                    new TerminalSuite(),
                    new StartSuite(),
                    new IdleSuite(),
                    new ImagesSuite());

    private Bench() {}

    public static void main(String[] args) {
        int status = 1;
        try {
            status = measure() ? 0 : 1;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
        } finally {
            System.exit(status); // JavaFX' threads would go on
        }
    }

    /** Whether all bars are held. */
    private static boolean measure() throws Exception {
        var prefix = System.getProperty("bench", "");
        var engine = TestEngine.start();
        var figures = new ArrayList<Figure>();
        try {
            for (var suite : SUITES) {
                if (suite.ids().stream().anyMatch(id -> id.startsWith(prefix))) {
                    suite.measure(engine).stream()
                            .filter(figure -> figure.id().startsWith(prefix))
                            .forEach(figures::add);
                }
            }
        } finally {
            engine.removeLeftovers();
        }
        write(figures);
        print(figures);
        return figures.stream().allMatch(Figure::holds);
    }

    private static void write(List<Figure> figures) throws IOException {
        Files.createDirectories(REPORT.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(REPORT.toFile(), figures);
    }

    private static void print(List<Figure> figures) {
        var line = "%-24s %10s %-4s %10s  %-5s %5s %10s %10s  %s%n";
        System.out.printf(
                line, "ID", "VALUE", "UNIT", "BAR", "HOLDS", "RUNS", "MIN", "MAX", "WHAT");
        for (var f : figures) {
            System.out.printf(
                    line,
                    f.id(),
                    f.value(),
                    f.unit(),
                    f.bar(),
                    f.holds() ? "yes" : "NO",
                    f.runs(),
                    f.min(),
                    f.max(),
                    f.what());
        }
    }
}
