package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A build under way or ended. It goes on whichever page is shown. Belongs to the JavaFX thread. */
final class BuildRun {

    private final BuildRequest request;
    private final Tasks tasks;
    private final BuildProgress progress;
    private final Activity activity;
    private final Tasks.Work work;
    private final ReadOnlyObjectWrapper<List<StepRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<@Nullable BuildResult> result =
            new ReadOnlyObjectWrapper<>(this, "result");
    private final List<BuildEvent> arrived = new ArrayList<>();

    BuildRun(BuildRequest request, Builder builder, Tasks tasks, Activities activities) {
        this.request = request;
        this.tasks = tasks;
        progress = new BuildProgress(request.platforms());
        activity = activities.start(Words.get("builds.activity", request.tag()), this::cancel);
        work =
                tasks.run(
                        () -> builder.build(request, this::arrived),
                        this::end,
                        failure -> end(new BuildResult.Failed(failure.sentence(), "")));
    }

    BuildRequest request() {
        return request;
    }

    /** The steps as they stand. */
    ReadOnlyObjectProperty<List<StepRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How it ended; null while it goes on. */
    ReadOnlyObjectProperty<@Nullable BuildResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    Optional<BuildProgress.LaneStep> failedStep() {
        return progress.failed();
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
        }
    }
}
