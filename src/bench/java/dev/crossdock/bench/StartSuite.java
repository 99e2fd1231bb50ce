package dev.crossdock.bench;

import dev.crossdock.TestEngine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long the package's programs take to start, and how large it is. */
final class StartSuite implements Suite {
    private static final String WINDOW = "start.window";
    private static final String VERSION = "start.version";
    private static final String LINUX = "size.linux";
    private static final String MAC = "size.mac-input";

    private static final int WINDOWS = 15;
    private static final int VERSIONS = 31;
    private static final double WINDOW_BAR = 1.0;
    private static final double VERSION_BAR = 0.4;

    /** Nobody has promised one; so that it is seen when it grows by half. */
    private static final double LINUX_BAR = 300;

    private static final double MAC_BAR = 75;
    private static final double MB = 1e6;

    @Override
    public List<String> ids() {
        return List.of(WINDOW, VERSION, LINUX, MAC);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        try (var app = new PackagedApp()) {
            return List.of(
                    window(app),
                    version(app),
                    size(LINUX, "the app for Linux, unpacked", PackagedApp.HOME, LINUX_BAR),
                    size(
                            MAC,
                            "the app for an arm64 Mac without its Java",
                            PackagedApp.HOME.resolveSibling("mac-input"),
                            MAC_BAR));
        }
    }

    private static Figure window(PackagedApp app) throws Exception {
        var hello = hello(app);
        var running = new ArrayList<Process>();
        try {
            var ratios =
                    Times.ratios(
                            WINDOWS,
                            () -> running.add(PackagedApp.untilFirstFrame(app.window())),
                            () -> running.add(PackagedApp.untilFirstFrame(hello)),
                            () -> endAll(running));
            return Figure.ofRatios(
                    WINDOW,
                    "Crossdock's window until its first frame is drawn, without an engine",
                    ratios,
                    "a label in a JavaFX window on the same Java, without a cache",
                    WINDOW_BAR);
        } finally {
            endAll(running);
        }
    }

    private static boolean endAll(List<Process> running) throws InterruptedException {
        for (var process : running) {
            PackagedApp.end(process);
        }
        running.clear();
        return true;
    }

    /** JavaFX alone on the module path: looking through other jars would take it longer. */
    private static ProcessBuilder hello(PackagedApp app) throws IOException {
        var javafx = Files.createDirectories(app.folder().resolve("javafx"));
        try (var files = Files.newDirectoryStream(PackagedApp.LIBRARIES)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.startsWith("javafx-") || name.endsWith(".so")) {
                    Files.copy(file, javafx.resolve(name));
                }
            }
        }
        var command = new ArrayList<>(List.of(PackagedApp.JAVA.toString()));
        command.addAll(PackagedApp.HEADLESS);
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "--enable-native-access=javafx.graphics",
                        "--module-path=" + javafx,
                        "--add-modules=javafx.controls",
                        "-cp",
                        classes(),
                        HelloWindow.class.getName()));
        return app.program(command);
    }

    private static String classes() {
        return String.join(
                File.pathSeparator,
                Path.of("target", "bench-classes").toAbsolutePath().toString(),
                Path.of("target", "classes").toAbsolutePath().toString());
    }

    private static Figure version(PackagedApp app) throws Exception {
        var ours = app.program(command(true));
        var without = app.program(command(false));
        return Figure.ofRatios(
                VERSION,
                "crossdock --version",
                Times.ratios(VERSIONS, () -> answered(ours), () -> answered(without)),
                "the same without what was learned when it was made",
                VERSION_BAR);
    }

    private static List<String> command(boolean cached) throws IOException {
        var command = PackagedApp.command("crossdock-cli", List.of(), cached);
        return Stream.concat(command.stream(), Stream.of("--version")).toList();
    }

    private static String answered(ProcessBuilder builder)
            throws IOException, InterruptedException {
        var process = builder.start();
        var answer = process.inputReader().readLine();
        int status = process.waitFor();
        if (status != 0 || !answer.startsWith("crossdock ")) {
            throw new IllegalStateException(answer + ", status " + status);
        }
        return answer;
    }

    private static Figure size(String id, String what, Path folder, double bar) throws IOException {
        var size = new double[] {PackagedApp.size(folder) / MB};
        return Figure.ofTimes(id, what, size, 0.5, "MB", bar);
    }
}
