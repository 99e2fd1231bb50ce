package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.LaneStep;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The builds under way, and the last that ended; the newest first. */
final class BuildRuns {

    /** How many that ended can be looked at again. */
    private static final int ENDED = 8;

    private final EngineSession session;
    private final Builders builders;
    private final BuildMemory memory;
    private final Tasks tasks;
    private final Activities activities;
    private final ObservableList<BuildRun> all = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper(this, "running");

    BuildRuns(
            EngineSession session,
            Builders builders,
            BuildMemory memory,
            Tasks tasks,
            Activities activities) {
        this.session = session;
        this.builders = builders;
        this.memory = memory;
        this.tasks = tasks;
        this.activities = activities;
    }

    /** Starts one. */
    BuildRun start(BuildRequest request, Map<Platform, BuilderChoice.Machine> machines) {
        var run = new BuildRun(request, machines, session, builders, memory, tasks, activities);
        all.addFirst(run);
        all.stream().filter(BuildRun::ended).skip(ENDED).toList().forEach(all::remove);
        run.resultProperty().subscribe(result -> count());
        return run;
    }

    private void count() {
        running.set((int) all.stream().filter(run -> !run.ended()).count());
    }

    /** The last build of a file. */
    Optional<BuildRun> of(Path dockerfile) {
        return all.stream()
                .filter(run -> run.request().dockerfile().equals(dockerfile.toAbsolutePath()))
                .findFirst();
    }

    ObservableList<BuildRun> all() {
        return all;
    }

    /** How many are under way. */
    ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What one is called in a list, with how far it is. */
    static String words(BuildRun run) {
        var how =
                switch (run.resultProperty().get()) {
                    case null -> Words.get("builds.run.running", TimeSpan.words(run.elapsed()));
                    case BuildResult.Succeeded done ->
                            Words.get("builds.run.done", TimeSpan.measured(done.took()));
                    case BuildResult.Failed failed -> Words.get("builds.run.failed");
                    case BuildResult.Cancelled cancelled -> Words.get("builds.run.stopped");
                };
        return Words.get("builds.run", run.request().tag(), how);
    }

    /** How it stands, in the words of its steps. */
    static LaneStep.State state(BuildRun run) {
        return switch (run.resultProperty().get()) {
            case null -> LaneStep.State.RUNNING;
            case BuildResult.Succeeded done -> LaneStep.State.DONE;
            case BuildResult.Failed failed -> LaneStep.State.FAILED;
            case BuildResult.Cancelled cancelled -> LaneStep.State.CANCELLED;
        };
    }
}
