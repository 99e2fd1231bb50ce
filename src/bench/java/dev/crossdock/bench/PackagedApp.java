package dev.crossdock.bench;

import dev.crossdock.ui.app.FirstFrame;

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
    static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

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

    /**
     * What starts a program so that it knows nothing of earlier ones and finds no engine.
     *
     * @param options of the virtual machine
     */
    ProcessBuilder program(List<String> command, List<String> options) {
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("DOCKER_"));
        environment.putAll(
                Map.of(
                        "HOME", folder.toString(),
                        "XDG_RUNTIME_DIR", folder.toString(),
                        "XDG_DATA_HOME", folder.resolve("data").toString(),
                        "XDG_STATE_HOME", folder.resolve("state").toString()));
        if (!options.isEmpty()) {
            environment.put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        }
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** The window's launcher, which says when its first frame is drawn. */
    ProcessBuilder window() {
        var options = new ArrayList<>(HEADLESS);
        options.add("-D" + FirstFrame.PROPERTY + "=true");
        return program(List.of(HOME.resolve("bin/Crossdock").toString()), options);
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
