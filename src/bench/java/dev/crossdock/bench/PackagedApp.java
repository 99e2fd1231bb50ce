package dev.crossdock.bench;

import dev.crossdock.ui.app.FirstFrame;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The package for Linux that the build leaves, and how its programs are started: on JavaFX's
 * headless platform, with folders of their own for all that they keep.
 */
final class PackagedApp implements AutoCloseable {
    static final Path HOME = Path.of("target", "dist", "Crossdock").toAbsolutePath();
    static final Path LIBRARIES = HOME.resolve("lib/app");
    static final Path JAVA = HOME.resolve("lib/runtime/bin/java");

    /** What the packaged app, and what it is compared with, have no choice in here. */
    static final List<String> HEADLESS =
            List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-D" + FirstFrame.PROPERTY + "=true");

    private static final String CACHE = "-XX:AOTCache";

    private final Path folder;

    PackagedApp() throws IOException {
        if (!Files.isExecutable(JAVA)) {
            throw new IllegalStateException("There is no package in " + HOME);
        }
        folder = Files.createTempDirectory("crossdock-bench");
    }

    /** A folder that goes when this is closed. */
    Path folder() {
        return folder;
    }

    /** What starts a program so that it knows nothing of earlier ones and finds no engine. */
    ProcessBuilder program(List<String> command) {
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("DOCKER_"));
        environment.putAll(
                Map.of(
                        "HOME", folder.toString(),
                        "XDG_RUNTIME_DIR", folder.toString(),
                        "XDG_DATA_HOME", folder.resolve("data").toString(),
                        "XDG_STATE_HOME", folder.resolve("state").toString()));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** What opens the window, which says when its first frame is drawn. */
    ProcessBuilder window() throws IOException {
        return program(command("Crossdock", HEADLESS, true));
    }

    /**
     * What a launcher of the package starts, without the launcher: on Linux that one asks two
     * package managers whom it belongs to, which takes longer than a command, and which it does not
     * do on a Mac.
     *
     * @param launcher its name
     * @param options of the virtual machine, besides its own
     * @param cached whether with what was learned when the package was made
     */
    static List<String> command(String launcher, List<String> options, boolean cached)
            throws IOException {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        var classPath = new ArrayList<String>();
        var main = new ArrayList<String>();
        for (var line : Files.readAllLines(LIBRARIES.resolve(launcher + ".cfg"))) {
            var name = line.replaceFirst("=.*", "");
            var value = line.replaceFirst("^[^=]*=", "").replace("$APPDIR", LIBRARIES.toString());
            switch (name) {
                case "java-options" -> {
                    if (cached || !value.startsWith(CACHE)) {
                        command.add(value);
                    }
                }
                case "app.classpath" -> classPath.add(value);
                case "app.mainclass" -> main.add(value);
                case "app.mainmodule" -> main.addAll(List.of("--module", value));
                default -> {}
            }
        }
        if (!classPath.isEmpty()) {
            command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
        }
        command.addAll(main);
        return command;
    }

    /** Starts a program and waits until it has said that its first frame is drawn. */
    static Process untilFirstFrame(ProcessBuilder builder) throws IOException {
        var process = builder.start();
        var said = process.inputReader().readLine();
        if (!FirstFrame.SAID.equals(said)) {
            process.destroyForcibly();
            throw new IllegalStateException(builder.command() + " said " + said);
        }
        return process;
    }

    /** Ends a program. */
    static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** The bytes of all files below a folder. */
    static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long sum = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
