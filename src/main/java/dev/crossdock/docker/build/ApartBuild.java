package dev.crossdock.docker.build;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.engine.AtOnce;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A command for each platform, beside each other: what an engine without several platforms a tag
 * can do by itself. One that fails does not end the others.
 */
final class ApartBuild {

    /** BuildKit shares the machine among them as it does among a build's platforms. */
    private static final int AT_ONCE = 4;

    private ApartBuild() {}

    /**
     * Builds, and joins what was pushed.
     *
     * @return the builder's last words on the first that failed; empty where none did
     */
    static Optional<String> failure(
            BuildxRun run, BuildRequest request, BuildWay.Apart way, Consumer<BuildEvent> sink)
            throws IOException, InterruptedException {
        sink.accept(new BuildEvent.Way(Words.get(key(request, way))));
        var one = new OneSink(sink);
        var ended = all(run, request, way, one);
        var failed = ended.stream().filter(each -> !each.succeeded()).findFirst();
        if (failed.isPresent() || !(request.output() instanceof BuildOutput.Registry)) {
            return failed.map(BuildxRun.Ended::text);
        }
        var words = request.joinWords();
        var joined = run.say(words.subList(1, words.size()), request.context());
        return joined.succeeded() ? Optional.empty() : Optional.of(joined.text());
    }

    private static List<BuildxRun.Ended> all(
            BuildxRun run, BuildRequest request, BuildWay.Apart way, OneSink one)
            throws InterruptedException {
        try {
            return AtOnce.each(
                    AT_ONCE,
                    request.platforms(),
                    platform -> build(run, request.part(platform, way), one.of(platform)));
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Cancelled && Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw e;
        }
    }

    private static String key(BuildRequest request, BuildWay.Apart way) {
        return switch (request.output()) {
            case BuildOutput.Registry registry -> "build.way.joined";
            case BuildOutput.Engine engine ->
                    way.builder() == null ? "build.way.tag-each" : "build.way.handed";
            case BuildOutput.Archive archive -> "build.way.apart";
            case BuildOutput.Nothing nothing -> "build.way.apart";
        };
    }

    private static BuildxRun.Ended build(
            BuildxRun run, BuildRequest request, Consumer<BuildEvent> sink) {
        try {
            return run.build(request, sink);
        } catch (IOException e) {
            return new BuildxRun.Ended(-1, String.valueOf(e.getMessage()), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BuildxRun.Ended(-1, "", "");
        }
    }

    /**
     * Puts the platform into what the builder calls the steps, which leaves it out where it builds
     * for one, and hands on one event at a time.
     */
    private record OneSink(Consumer<BuildEvent> sink) {

        Consumer<BuildEvent> of(Platform platform) {
            return event -> {
                synchronized (this) {
                    sink.accept(named(event, platform));
                }
            };
        }

        private static BuildEvent named(BuildEvent event, Platform platform) {
            return switch (event) {
                case BuildEvent.Step step ->
                        new BuildEvent.Step(
                                platform + " " + step.vertex(),
                                step.name()
                                        .replaceFirst(
                                                "^\\[(?=[^\\]]*\\d+/\\d+\\])",
                                                "[" + platform + " "),
                                step.started(),
                                step.completed(),
                                step.cached(),
                                step.error());
                case BuildEvent.Output(var vertex, var at, var text) ->
                        new BuildEvent.Output(platform + " " + vertex, at, text);
                case BuildEvent.Transfer(var vertex, var id, var current, var total) ->
                        new BuildEvent.Transfer(platform + " " + vertex, id, current, total);
                case BuildEvent.Way way -> way;
            };
        }
    }
}
