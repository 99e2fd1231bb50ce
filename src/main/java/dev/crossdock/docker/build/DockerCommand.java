package dev.crossdock.docker.build;

import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Where the docker command is, and how it is started. */
public final class DockerCommand {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final File NOTHING = new File("/dev/null");

    private final Map<String, String> environment;
    private final ToolPath tools;

    /**
     * @param environment the process environment to look in and to pass on
     * @param home the user's home folder
     */
    public DockerCommand(Map<String, String> environment, Path home) {
        this(new LocalMachine(home, environment, System.getProperty("os.name")));
    }

    /**
     * @param machine whose environment it is looked for in and gets
     */
    public DockerCommand(LocalMachine machine) {
        this.environment = Map.copyOf(machine.environment());
        this.tools = new ToolPath(machine);
    }

    /** The first docker command on the {@link ToolPath}. */
    public Optional<Path> find() {
        return tools.find("docker");
    }

    /**
     * A process of the docker command that is ready to be started; its input is empty.
     *
     * @param docker what {@link #find()} found
     * @param engine the address that it is to talk to
     */
    ProcessBuilder process(Path docker, String engine, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(docker.toString());
        words.addAll(arguments);
        var process =
                new ProcessBuilder(words).redirectInput(ProcessBuilder.Redirect.from(NOTHING));
        process.environment().putAll(environment);
        process.environment().put("DOCKER_HOST", engine);
        process.environment().remove("DOCKER_CONTEXT");
        process.environment().put("PATH", tools.toString());
        return process;
    }

    /**
     * What it said.
     *
     * @param status 0 where it went well
     */
    public record Said(int status, String text) {
        public boolean succeeded() {
            return status == 0;
        }
    }

    /**
     * Runs it to its end and answers what it printed, on both streams.
     *
     * @param docker what {@link #find()} found
     * @param words what follows {@code docker}
     * @throws IOException if it cannot be started
     * @throws InterruptedException when it was given up; the process has ended then
     */
    public Said say(Path docker, String engine, List<String> words, Path folder)
            throws IOException, InterruptedException {
        var text = new StringBuilder();
        int status = run(docker, engine, words, folder, line -> text.append(line).append('\n'));
        return new Said(status, text.toString().strip());
    }

    /**
     * Runs it to its end.
     *
     * @param line gets what it prints, both streams in one, on another thread
     * @throws IOException if it cannot be started
     * @throws InterruptedException when it was given up; the process has ended then
     */
    int run(Path docker, String engine, List<String> words, Path folder, Consumer<String> line)
            throws IOException, InterruptedException {
        var process =
                process(docker, engine, words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        var reading = new FutureTask<Void>(() -> read(process, line), null);
        Thread.ofVirtual().name("crossdock-docker").start(reading);
        try {
            int status = process.waitFor();
            reading.get();
            return status;
        } catch (InterruptedException e) {
            end(process);
            throw e;
        } catch (ExecutionException e) {
            end(process);
            throw new IOException(e.getCause());
        }
    }

    private static void read(Process process, Consumer<String> line) {
        try (var output = process.inputReader()) {
            output.lines().forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** buildx cancels the solve on SIGTERM; one that does not end by itself is ended. */
    private static void end(Process process) {
        var plugins = process.descendants().toList();
        process.destroy();
        boolean ended;
        try {
            ended = process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            ended = false;
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.destroyForcibly();
            plugins.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
