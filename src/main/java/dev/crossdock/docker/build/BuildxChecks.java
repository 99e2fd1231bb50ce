package dev.crossdock.docker.build;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.BuilderChecks;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.engine.CallThreads;
import dev.crossdock.docker.wire.Json;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * {@code docker buildx build --call=check}, which buildx has from 0.15 on. It ends with 1 where it
 * remarks on something, so its status tells nothing; an older one does not know the flag.
 */
public final class BuildxChecks implements BuilderChecks {

    private static final Logger LOG = LoggerFactory.getLogger(BuildxChecks.class);

    private final DockerCommand command;
    private final String engine;
    private final Duration patience;

    /**
     * @param engine the address of the engine that builds
     * @param patience after which it is given up
     */
    public BuildxChecks(DockerCommand command, String engine, Duration patience) {
        this.command = command;
        this.engine = engine;
        this.patience = patience;
    }

    @Override
    public List<BuilderCheck> of(Path dockerfile, CheckRequest request)
            throws InterruptedException {
        var docker = command.find();
        if (docker.isEmpty()) {
            return List.of();
        }
        try {
            return run(docker.get(), words(dockerfile.toAbsolutePath(), request));
        } catch (IOException e) {
            LOG.debug("The builder's own checks are not to be had", e);
            return List.of();
        }
    }

    private static List<String> words(Path dockerfile, CheckRequest request) {
        var words = new ArrayList<>(List.of("buildx", "build", "--call=check,format=json"));
        words.add("--platform");
        words.add(
                request.platforms().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(",")));
        request.arguments()
                .forEach((name, value) -> words.addAll(List.of("--build-arg", name + "=" + value)));
        var target = request.target();
        if (target != null && !target.isEmpty()) {
            words.addAll(List.of("--target", target));
        }
        words.addAll(List.of("--file", dockerfile.toString(), dockerfile.getParent().toString()));
        return words;
    }

    private List<BuilderCheck> run(Path docker, List<String> words)
            throws IOException, InterruptedException {
        var process =
                command.process(docker, engine, words)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var reading = new FutureTask<>(() -> read(process.getInputStream()));
        CallThreads.of(reading).start();
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        } finally {
            end(process);
        }
    }

    /** Nothing to be undone is under way, so there is nothing to wait for. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** An older buildx writes nothing here. */
    static List<BuilderCheck> read(InputStream output) throws IOException {
        var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        int begin = text.indexOf('{');
        return begin < 0
                ? List.of()
                : Json.read(text.substring(begin))
                        .path("warnings")
                        .valueStream()
                        .map(BuildxChecks::check)
                        .distinct()
                        .sorted(
                                Comparator.comparingInt(BuilderCheck::line)
                                        .thenComparing(BuilderCheck::name))
                        .toList();
    }

    private static BuilderCheck check(JsonNode warning) {
        var detail = warning.path("detail").asText();
        return new BuilderCheck(
                warning.path("ruleName").asText(),
                warning.at("/location/ranges/0/start/line").asInt(1),
                detail.isEmpty() ? warning.path("description").asText() : detail,
                warning.path("url").asText());
    }
}
