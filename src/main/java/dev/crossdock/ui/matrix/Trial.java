package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.matrix.MatrixProgress;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A matrix under way or ended; it goes on whichever page is shown. Of the JavaFX thread. */
final class Trial {
    /** How it came to its end. */
    sealed interface Outcome {
        record Done(MatrixResult result) implements Outcome {}

        record Failed(EngineFailure why) implements Outcome {}

        record Stopped() implements Outcome {}
    }

    private final Tasks tasks;
    private final Activity activity;
    private final Tasks.Work work;
    private final ReadOnlyObjectWrapper<Board> board;
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome");

    Trial(
            MatrixRequest request,
            List<Lane> lanes,
            EngineSession session,
            Runner runner,
            Tasks tasks,
            Activities activities) {
        this.tasks = tasks;
        board = new ReadOnlyObjectWrapper<>(this, "board", Board.of(request, lanes));
        activity =
                activities.start(
                        Words.get("matrix.activity", request.image(), lanes.size()), this::stop);
        activity.setProgress(0);
        var known = List.copyOf(session.platforms().values());
        var news = new News(board.get());
        work =
                tasks.run(
                        () -> runner.run(session.engine(), known, request, news),
                        result -> end(new Outcome.Done(result)),
                        why -> end(new Outcome.Failed(why)));
    }

    ReadOnlyObjectProperty<Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    /** How it ended; null while it goes on. */
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    boolean running() {
        return outcome.get() == null;
    }

    /** Ends it; what was run so far stays to be seen. */
    void stop() {
        if (running()) {
            work.cancel();
            end(new Outcome.Stopped());
        }
    }

    private void show(Board now) {
        if (running()) {
            board.set(now);
            activity.setProgress((double) now.ended() / now.lanes().size());
        }
    }

    private void end(Outcome how) {
        if (running()) {
            if (!(how instanceof Outcome.Done)) {
                board.set(
                        board.get().with(board.get().lanes().stream().map(Lane::stopped).toList()));
            }
            outcome.set(how);
            activity.end();
        }
    }

    /** Keeps the books on the thread that runs the matrix, and hands over what came of it. */
    private final class News implements MatrixProgress {
        private final Map<Platform, Lane> lanes = new LinkedHashMap<>();
        private Board last;

        News(Board first) {
            last = first;
            first.lanes().forEach(lane -> lanes.put(lane.platform(), lane));
        }

        @Override
        public void pulling(Platform platform, double done) {
            // A pull tells of every few kilobytes; whole percents are enough to be shown.
            double percents = done < 0 ? -1 : Math.floor(done * 100) / 100;
            change(platform, lane -> lane.pulling(percents));
        }

        @Override
        public void running(Platform platform) {
            change(platform, Lane::running);
        }

        @Override
        public void ended(MatrixRun run) {
            lanes.computeIfPresent(run.platform(), (p, lane) -> lane.ended(run));
            tell(Board.of(last.request(), List.copyOf(lanes.values())));
        }

        private void change(Platform platform, UnaryOperator<Lane> how) {
            var before = lanes.get(platform);
            if (before != null && !before.equals(how.apply(before))) {
                lanes.put(platform, how.apply(before));
                tell(last.with(List.copyOf(lanes.values())));
            }
        }

        private void tell(Board now) {
            last = now;
            tasks.onFxThread(() -> show(now));
        }
    }
}
