package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.LaneStep;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A build under way or ended. It goes on whichever page is shown. Belongs to the JavaFX thread. */
final class BuildRun {

    private final BuildRequest request;
    private final Map<Platform, BuilderChoice.Machine> machines;
    private final EngineSession session;
    private final BuildMemory memory;
    private final Tasks tasks;
    private final Instant begun = Instant.now();
    private final BuildProgress progress;
    private volatile StepLines lines = StepLines.NONE;
    private final Activity activity;
    private final Tasks.Work work;
    private final ReadOnlyObjectWrapper<List<StepRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<@Nullable BuildResult> result =
            new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyObjectWrapper<Map<Platform, BuiltImage>> images =
            new ReadOnlyObjectWrapper<>(this, "images", Map.of());
    private final List<BuildEvent> arrived = new ArrayList<>();
    private Map<Platform, BuiltImage> before = Map.of();

    /**
     * Starts it.
     *
     * @param machines those that build each platform; empty where there is only one
     * @param session with the engine that the result is for
     */
    BuildRun(
            BuildRequest request,
            Map<Platform, BuilderChoice.Machine> machines,
            EngineSession session,
            Builders builders,
            BuildMemory memory,
            Tasks tasks,
            Activities activities) {
        this.request = request;
        this.machines = Map.copyOf(machines);
        this.session = session;
        this.memory = memory;
        this.tasks = tasks;
        progress = new BuildProgress(request.platforms());
        activity = activities.start(Words.get("builds.activity", request.tag()), this::cancel);
        var info = session.info();
        // beside the build, which takes longer than to ask what its name was before
        tasks.run(() -> find(names()), it -> before = it, failure -> {});
        work =
                tasks.run(
                        () -> {
                            lines = StepLines.of(request.dockerfile());
                            var builder = builders.on(session.engine().address());
                            return builder.build(request, way(info, builder), this::arrived);
                        },
                        this::end,
                        failure -> end(new BuildResult.Failed(failure.sentence(), "")));
    }

    private BuildWay way(Optional<EngineInfo> info, Builder builder) {
        return info.map(it -> BuildWay.of(request, it, builder::all))
                .orElseGet(() -> new BuildWay.Together(request.builder()));
    }

    private Map<Platform, String> names() {
        var names = new HashMap<Platform, String>();
        request.platforms().forEach(platform -> names.put(platform, request.tag()));
        return names;
    }

    /** What these names stand for now; nothing where nobody says so. */
    private Map<Platform, BuiltImage> find(Map<Platform, String> names) {
        try {
            if (names.isEmpty()) {
                return Map.of();
            }
            var here = BuiltImage.of(session.engine(), names);
            return request.output() instanceof BuildOutput.Registry
                    ? BuiltImage.published(session.engine(), request.tag(), here)
                    : here;
        } catch (EngineException e) {
            return Map.of(); // nothing is there yet; of what is out of reach the build will tell
        }
    }

    /** The machine that builds a platform; empty where there is only one. */
    Optional<BuilderChoice.Machine> machine(Platform platform) {
        return Optional.ofNullable(machines.get(platform));
    }

    BuildRequest request() {
        return request;
    }

    /** Where the steps stand in the Dockerfile, as it was when the build began. */
    StepLines lines() {
        return lines;
    }

    /** The steps as they stand. */
    ReadOnlyObjectProperty<List<StepRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How it ended; null while it goes on. */
    ReadOnlyObjectProperty<@Nullable BuildResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** What each platform's result is in the engine; comes after the result, may have gaps. */
    ReadOnlyObjectProperty<Map<Platform, BuiltImage>> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** What the same name was in the engine before. */
    Map<Platform, BuiltImage> before() {
        return before;
    }

    /** Under which name one platform's result is found. */
    String nameOf(Platform platform) {
        return result.get() instanceof BuildResult.Succeeded done
                ? done.names().getOrDefault(platform, request.tag())
                : request.tag();
    }

    Optional<LaneStep> failedStep() {
        return progress.failed();
    }

    /** What the builder does for all platforms in the end: exporting, pushing. */
    Optional<LaneStep> lastStep() {
        return progress.internal().stream()
                .filter(step -> step.name().instruction().matches("(?:exporting to|pushing) .*"))
                .reduce((first, next) -> next);
    }

    /** How the build is brought about, where that is worth saying; else empty. */
    String way() {
        return progress.way();
    }

    boolean ended() {
        return result.get() != null;
    }

    /** How long it goes on already. */
    Duration elapsed() {
        return Duration.between(begun, Instant.now());
    }

    /** How long it may go on yet, if it takes as long as the last one; empty if nobody knows. */
    Optional<Duration> left() {
        return memory.lastOf(request)
                .map(last -> last.minus(elapsed()))
                .filter(left -> !left.isNegative() && left.toSeconds() > 0);
    }

    void cancel() {
        work.cancel();
        end(new BuildResult.Cancelled());
    }

    /** Called off the JavaFX thread; many events come over in one go. */
    private void arrived(BuildEvent event) {
        boolean first;
        synchronized (arrived) {
            first = arrived.isEmpty();
            arrived.add(event);
        }
        if (first) {
            tasks.onFxThread(this::take);
        }
    }

    private void take() {
        List<BuildEvent> events;
        synchronized (arrived) {
            events = List.copyOf(arrived);
            arrived.clear();
        }
        events.forEach(progress::accept);
        show();
    }

    private void show() {
        activity.setProgress(progress.fraction());
        rows.set(StepRow.of(progress, request.platforms()));
    }

    private void end(BuildResult how) {
        if (result.get() == null) {
            take();
            progress.end(how instanceof BuildResult.Succeeded);
            show();
            result.set(how);
            activity.end();
            if (how instanceof BuildResult.Succeeded done) {
                memory.remember(request, done.took());
                tasks.run(() -> find(done.names()), images::set, failure -> {});
            }
        }
    }
}
