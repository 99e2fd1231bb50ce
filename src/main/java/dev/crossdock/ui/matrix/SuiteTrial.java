package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.matrix.suite.Suite;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * A suite under way or ended: one test after the other, each a {@link Trial} of its own. Goes on
 * whichever page is shown. Of the JavaFX thread.
 */
final class SuiteTrial {
    /** As long as {@code crossdock matrix} lets one run take. */
    private static final Duration LIMIT = Duration.ofSeconds(300);

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    private final Suite suite;
    private final List<Platform> platforms;
    private final EngineSession session;
    private final Runner runner;
    private final Tasks tasks;
    private final Activity activity;
    private final ObservableList<SuiteRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.RUNNING);
    private @Nullable EngineFailure failure;
    private int current = -1;

    /**
     * Begins it.
     *
     * @param suite with platforms and baseline, which is what the others' times are compared with
     */
    SuiteTrial(
            Suite suite,
            List<Platform> platforms,
            EngineSession session,
            Runner runner,
            Tasks tasks,
            Activities activities) {
        this.suite = suite;
        this.platforms = platforms;
        this.session = session;
        this.runner = runner;
        this.tasks = tasks;
        suite.commands().forEach(test -> rows.add(SuiteRow.waiting(test)));
        activity =
                activities.start(
                        Words.get("matrix.suite.activity", suite.image(), rows.size()), this::stop);
        activity.setProgress(0);
        next();
    }

    private void next() {
        if (++current == rows.size()) {
            end(State.DONE);
            return;
        }
        int at = current;
        var request = suite.request(rows.get(at).test(), LIMIT, 0);
        var lanes = platforms.stream().map(p -> Lane.waiting(session.support(p))).toList();
        // the suite as a whole is what is listed as under way
        var trial = new Trial(request, lanes, session, runner, tasks, new Activities());
        rows.set(at, rows.get(at).running(trial));
        trial.boardProperty().subscribe(board -> progress(at, board));
        trial.outcomeProperty().subscribe(how -> ended(at, how));
    }

    private void progress(int at, Board board) {
        if (running()) {
            double done = at + (double) board.ended() / Math.max(1, platforms.size());
            activity.setProgress(done / rows.size());
            rows.set(at, rows.get(at));
        }
    }

    private void ended(int at, Trial.@Nullable Outcome how) {
        switch (how) {
            case null -> {}
            case Trial.Outcome.Done(var result) -> {
                rows.set(at, rows.get(at).judged(Judgement.of(rows.get(at).test(), result)));
                if (running()) {
                    next();
                }
            }
            case Trial.Outcome.Failed(var why) -> {
                failure = why;
                end(State.FAILED);
            }
            case Trial.Outcome.Stopped s -> end(State.STOPPED);
        }
    }

    private void end(State how) {
        if (running()) {
            state.set(how);
            activity.end();
        }
    }

    /** Ends it; what was judged so far stays. */
    void stop() {
        if (running()) {
            var trial = rows.get(current).trial();
            end(State.STOPPED);
            if (trial != null) {
                trial.stop();
            }
            rows.set(current, rows.get(current));
        }
    }

    boolean running() {
        return state.get() == State.RUNNING;
    }

    ObservableList<SuiteRow> rows() {
        return rows;
    }

    List<Platform> platforms() {
        return platforms;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the engine or the registry said; null unless it failed. */
    @Nullable EngineFailure failure() {
        return failure;
    }

    /** So many runs have ended. */
    long ended() {
        return rows.stream()
                .filter(row -> row.trial() != null)
                .mapToLong(row -> row.trial().boardProperty().get().ended())
                .sum();
    }

    /** So many there will be. */
    long all() {
        return (long) rows.size() * platforms.size();
    }

    /** So many did not do what was expected. */
    long failed() {
        return rows.stream()
                .filter(row -> row.judged() != null)
                .flatMap(row -> row.judged().runs().stream())
                .filter(each -> !each.ok())
                .count();
    }
}
