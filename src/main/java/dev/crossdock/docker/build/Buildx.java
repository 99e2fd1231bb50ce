package dev.crossdock.docker.build;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The docker command's {@code buildx build}. */
public final class Buildx implements Builder {

    private static final Path ANYWHERE = Path.of(System.getProperty("user.home"));

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
    public BuildResult build(BuildRequest request, BuildWay way, Consumer<BuildEvent> sink) {
        var docker = command.find();
        if (docker.isEmpty()) {
            return new BuildResult.Failed(Words.get("build.no-docker"), "");
        }
        var begun = Instant.now();
        var run = new BuildxRun(command, docker.get(), engine);
        try {
            return switch (way) {
                case BuildWay.Together(var builder) ->
                        together(run, request.builder(builder), sink, begun);
                case BuildWay.NewBuilder() -> byNewBuilder(run, request, sink, begun);
                case BuildWay.Apart apart -> apart(run, request, apart, sink, begun);
            };
        } catch (InterruptedException e) {
            return new BuildResult.Cancelled();
        } catch (IOException e) {
            return new BuildResult.Failed(
                    Words.get("build.not-started"), String.valueOf(e.getMessage()));
        }
    }

    private static BuildResult together(
            BuildxRun run, BuildRequest request, Consumer<BuildEvent> sink, Instant begun)
            throws IOException, InterruptedException {
        if (request.builder() != null) {
            sink.accept(new BuildEvent.Way(Words.get("build.way.builder", request.builder())));
        }
        var ended = run.build(request, sink);
        return ended.succeeded()
                ? new BuildResult.Succeeded(since(begun), names(request), ended.digest())
                : failed(ended.text());
    }

    /** Under which name each platform is found; an archive and the cache have none. */
    private static Map<Platform, String> names(BuildRequest request) {
        var names = new HashMap<Platform, String>();
        if (isNamed(request)) {
            request.platforms().forEach(platform -> names.put(platform, request.tag()));
        }
        return names;
    }

    private static boolean isNamed(BuildRequest request) {
        return request.output() instanceof BuildOutput.Engine
                || request.output() instanceof BuildOutput.Registry;
    }

    private static BuildResult byNewBuilder(
            BuildxRun run, BuildRequest request, Consumer<BuildEvent> sink, Instant begun)
            throws IOException, InterruptedException {
        var name = BuildWay.OWN_BUILDER;
        sink.accept(new BuildEvent.Way(Words.get("build.way.new-builder", name)));
        // one that is there already will do, and stays
        var made =
                run.say(
                        List.of("buildx", "create", "--name", name, "--driver", "docker-container"),
                        ANYWHERE);
        var started = run.say(List.of("buildx", "inspect", "--bootstrap", name), ANYWHERE);
        if (started.succeeded()) {
            return together(run, request.builder(name), sink, begun);
        }
        if (made.succeeded()) {
            run.say(List.of("buildx", "rm", "--force", name), ANYWHERE);
        }
        if (request.output() instanceof BuildOutput.Archive
                || started.text().contains("is not a docker command")) {
            return failed(started.text());
        }
        return apart(run, request, new BuildWay.Apart(null, null), sink, begun);
    }

    private static BuildResult apart(
            BuildxRun run,
            BuildRequest request,
            BuildWay.Apart way,
            Consumer<BuildEvent> sink,
            Instant begun)
            throws IOException, InterruptedException {
        return ApartBuild.failure(run, request, way, sink)
                .map(Buildx::failed)
                .orElseGet(() -> new BuildResult.Succeeded(since(begun), namesApart(request), ""));
    }

    private static Map<Platform, String> namesApart(BuildRequest request) {
        var names = names(request);
        if (request.output() instanceof BuildOutput.Engine) {
            names.replaceAll((platform, name) -> request.tagOf(platform));
        }
        return names;
    }

    @Override
    public List<BuilderInfo> all() {
        var docker = command.find();
        if (docker.isEmpty()) {
            return List.of();
        }
        try {
            var run = new BuildxRun(command, docker.get(), engine);
            var said = run.say(List.of("buildx", "ls", "--format", "json"), ANYWHERE);
            if (!said.succeeded()) {
                return List.of();
            }
            var all = new ArrayList<BuilderInfo>();
            for (var builder : BuilderList.read(said.text())) {
                all.add(builder.several() ? inspected(run, builder) : builder);
            }
            return all;
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static BuilderInfo inspected(BuildxRun run, BuilderInfo builder)
            throws IOException, InterruptedException {
        var said = run.say(List.of("buildx", "inspect", builder.name()), ANYWHERE);
        return said.succeeded() ? BuilderList.withFixed(builder, said.text()) : builder;
    }

    private static Duration since(Instant begun) {
        return Duration.between(begun, Instant.now());
    }

    private static BuildResult failed(String text) {
        if (text.contains("unknown flag: --progress") || text.contains("is not a docker command")) {
            return new BuildResult.Failed(Words.get("build.no-buildx"), text);
        }
        if (text.contains("invalid progress mode rawjson")
                || text.contains("unknown progress mode rawjson")) {
            return new BuildResult.Failed(Words.get("build.old-buildx"), text);
        }
        return new BuildResult.Failed(RawProgress.sentence(text), text);
    }
}
