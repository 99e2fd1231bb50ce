package dev.crossdock.ui.run;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.preflight.Preflight;
import dev.crossdock.core.preflight.RunProblem;
import dev.crossdock.core.preflight.Surroundings;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The last page: what will happen, what stands in the way, and then it happens. */
public final class ReviewPageViewModel {
    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final ImageFacts facts;
    private final ObjectProperty<RunSpec> spec;
    private final Consumer<Launch.Outcome.Started> started;
    private final ObservableList<RunProblem> problems = FXCollections.observableArrayList();
    private final LaunchPlan plan = new LaunchPlan();
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper(this, "looked");
    private final ReadOnlyStringWrapper unknown = new ReadOnlyStringWrapper(this, "unknown", "");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper(this, "stoppable");
    private final ReadOnlyBooleanWrapper blocked = new ReadOnlyBooleanWrapper(this, "blocked");
    private final ReadOnlyObjectWrapper<Launch.Outcome.@Nullable Failed> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private Tasks.Work looking = () -> {};
    private Tasks.Work work = () -> {};
    private @Nullable Activity activity;
    private @Nullable String leftover;

    /**
     * @param started called when the container runs
     */
    ReviewPageViewModel(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            ImageFacts facts,
            ObjectProperty<RunSpec> spec,
            Consumer<Launch.Outcome.Started> started) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.facts = facts;
        this.spec = spec;
        this.started = started;
    }

    /** Called when the page is shown: looks what stands in the way. */
    void enter() {
        failure.set(null);
        plan();
        look();
    }

    /** Looks again: something may have changed meanwhile. */
    public void look() {
        looking.cancel();
        looked.set(false);
        unknown.set("");
        var run = spec.get();
        var published =
                facts.getRegistry() instanceof RegistryAnswer.Known(var known) ? known : null;
        var support = new HashMap<>(session.platforms());
        var own = leftover;
        looking =
                tasks.run(
                        () ->
                                Preflight.problems(
                                        run,
                                        Surroundings.look(
                                                session.engine(),
                                                run,
                                                published,
                                                p -> runs(support.get(p)),
                                                own,
                                                null)),
                        found -> {
                            problems.setAll(found);
                            blocked.set(found.stream().anyMatch(RunProblem::stops));
                            looked.set(true);
                        },
                        why -> {
                            problems.clear();
                            blocked.set(false);
                            unknown.set(why.sentence());
                            looked.set(true);
                        });
    }

    private static @Nullable RunsHow runs(@Nullable PlatformSupport support) {
        return support == null ? null : support.runs();
    }

    private void plan() {
        var run = spec.get();
        plan.begin(run, facts.isLocal(run.platform()), download());
    }

    private long download() {
        return facts.getRegistry().variants().stream()
                .filter(v -> v.platform().equals(spec.get().platform()))
                .mapToLong(v -> v.downloadBytes())
                .findFirst()
                .orElse(-1);
    }

    /** Does it. */
    public void run() {
        if (running.get()) {
            return;
        }
        plan();
        failure.set(null);
        running.set(true);
        var image = spec.get().image();
        var run = spec.get();
        activity = activities.start(Words.get("wizard.activity", image), this::cancel);
        var latest = new AtomicReference<Launch.@Nullable Progress>();
        var before = leftover;
        long expected = download();
        work =
                tasks.run(
                        () ->
                                new Launch(session.engine(), run, expected, p -> tell(latest, p))
                                        .run(before),
                        this::ended,
                        why -> ended(new Launch.Outcome.Failed(LaunchStep.PULL, why, null)));
    }

    /** Lines of a pull come by the hundred: only the latest is shown. */
    private void tell(AtomicReference<Launch.@Nullable Progress> latest, Launch.Progress now) {
        if (latest.getAndSet(now) == null) {
            tasks.onFxThread(
                    () -> {
                        var progress = latest.getAndSet(null);
                        if (progress != null && running.get()) {
                            show(progress);
                        }
                    });
        }
    }

    private void show(Launch.Progress progress) {
        stoppable.set(plan.show(progress) == LaunchStep.PULL);
        if (progress instanceof Launch.Progress.Pulling(var sum) && activity != null) {
            activity.setProgress(sum.fraction());
        }
    }

    private void ended(Launch.Outcome outcome) {
        stop();
        switch (outcome) {
            case Launch.Outcome.Started now -> {
                leftover = null;
                plan.done();
                started.accept(now);
            }
            case Launch.Outcome.Failed now -> {
                leftover = now.container();
                plan.failed(now.at());
                failure.set(now);
                facts.look();
            }
        }
    }

    private void stop() {
        running.set(false);
        stoppable.set(false);
        if (activity != null) {
            activity.end();
            activity = null;
        }
    }

    /** Ends a pull. What was downloaded stays with the engine, which goes on from there. */
    public void cancel() {
        if (stoppable.get()) {
            work.cancel();
            stop();
            plan();
            failure.set(
                    new Launch.Outcome.Failed(
                            LaunchStep.PULL, new EngineFailure.Cancelled(), null));
        }
    }

    /** What stands in the way, the certain first. */
    public ObservableList<RunProblem> getProblems() {
        return problems;
    }

    public List<LaunchLine> getLines() {
        return plan.lines();
    }

    /** Whether it was looked what stands in the way. */
    public ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    public boolean isLooked() {
        return looked.get();
    }

    /** Why nobody can say what stands in the way; empty where it was looked. */
    public ReadOnlyStringProperty unknownProperty() {
        return unknown.getReadOnlyProperty();
    }

    public String getUnknown() {
        return unknown.get();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    /** Whether what runs can be ended without leaving anything half made. */
    public ReadOnlyBooleanProperty stoppableProperty() {
        return stoppable.getReadOnlyProperty();
    }

    public boolean isStoppable() {
        return stoppable.get();
    }

    /** Whether something stands in the way that will certainly make it fail. */
    public ReadOnlyBooleanProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    public boolean isBlocked() {
        return blocked.get();
    }

    /** Why it did not run; null while nothing is known to be wrong. */
    public ReadOnlyObjectProperty<Launch.Outcome.@Nullable Failed> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /**
     * What a failure means that left no container to look into; empty where one was left, or where
     * the failure's own words say all there is.
     */
    Optional<Finding> explained(Launch.Outcome.Failed failed) {
        boolean cancelled = failed.failure() instanceof EngineFailure.Cancelled;
        if (failed.container() != null || cancelled) {
            return Optional.empty();
        }
        return Optional.of(Diagnosis.ofRefusal(spec.get(), failed.failure()))
                .filter(finding -> finding.cause() != Cause.ENGINE_REFUSED);
    }

    Launch.Outcome.@Nullable Failed getFailure() {
        return failure.get();
    }
}
