package dev.crossdock.docker.build;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.text.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The docker command's {@code buildx build}. */
public final class Buildx implements Builder {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final DockerCommand command;
    private final String engine;

    /**
     * @param engine the address of the engine that builds
     */
    public Buildx(DockerCommand command, String engine) {
        this.command = command;
        this.engine = engine;
    }

    @Override
    public BuildResult build(BuildRequest request, Consumer<BuildEvent> sink) {
        var docker = command.find();
        if (docker.isEmpty()) {
            return new BuildResult.Failed(Words.get("build.no-docker"), "");
        }
        var begun = Instant.now();
        try {
            return run(docker.get(), request, sink, begun);
        } catch (IOException e) {
            return new BuildResult.Failed(
                    Words.get("build.not-started"), String.valueOf(e.getMessage()));
        }
    }

    private BuildResult run(
            Path docker, BuildRequest request, Consumer<BuildEvent> sink, Instant begun)
            throws IOException {
        var words = new ArrayList<>(request.words().subList(1, request.words().size()));
        words.add(2, "--progress=rawjson");
        var process = command.process(docker, engine, words).redirectErrorStream(true).start();
        var progress = new RawProgress(sink);
        var reading = new FutureTask<Void>(() -> read(process, progress), null);
        Thread.ofVirtual().name("crossdock-build").start(reading);
        try {
            int code = process.waitFor();
            reading.get();
            return code == 0
                    ? new BuildResult.Succeeded(Duration.between(begun, Instant.now()))
                    : failed(progress.text());
        } catch (InterruptedException e) {
            end(process);
            return new BuildResult.Cancelled();
        } catch (ExecutionException e) {
            end(process);
            throw new IOException(e.getCause());
        }
    }

    private static void read(Process process, RawProgress progress) {
        try (var output = process.inputReader()) {
            output.lines().forEach(progress::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BuildResult failed(String text) {
        if (text.contains("unknown flag: --progress") || text.contains("is not a docker command")) {
            return new BuildResult.Failed(Words.get("build.no-buildx"), text);
        }
        if (text.contains("multiple platforms feature is currently not supported")
                || text.contains(
                        "docker exporter does not currently support exporting manifest lists")) {
            return new BuildResult.Failed(Words.get("build.one-platform-only"), text);
        }
        return new BuildResult.Failed(RawProgress.sentence(text), text);
    }

    /** buildx cancels the solve on SIGTERM; one that does not end by itself is ended. */
    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
