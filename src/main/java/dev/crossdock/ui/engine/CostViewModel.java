package dev.crossdock.ui.engine;

import dev.crossdock.core.cost.CostMeasurement;
import dev.crossdock.core.cost.CostReport;
import dev.crossdock.core.cost.PlatformCost;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What emulation costs on the engine: measured when somebody asks, and kept while it is the same.
 */
final class CostViewModel {
    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final InstantSource clock;

    /** By engine, its boot included: a restart may bring another emulator or another machine. */
    private final Map<EngineInfo, CostReport> kept = new HashMap<>();

    private final ReadOnlyObjectWrapper<CostState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new CostState.NothingEmulated());
    private @Nullable Running running;
    private @Nullable EngineFailure failure;

    /** A measurement under way on one engine. */
    private static final class Running {
        final EngineInfo on;
        final Activity activity;
        double progress;
        Runnable stop = () -> {};

        Running(EngineInfo on, Activity activity) {
            this.on = on;
            this.activity = activity;
        }

        void end() {
            stop.run();
            activity.end();
        }
    }

    CostViewModel(EngineSession session, Tasks tasks, Activities activities, InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.clock = clock;
        session.platforms().addListener((InvalidationListener) o -> tell());
        session.stateProperty().subscribe(this::changed);
    }

    private void changed(SessionState now) {
        var it = running;
        boolean same =
                now instanceof SessionState.Connected(var info) && it != null && info.equals(it.on);
        if (it != null && !same) {
            cancel();
        }
        if (now instanceof SessionState.Connected) {
            failure = null;
        }
        tell();
    }

    ReadOnlyObjectProperty<CostState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Begins to measure, unless it does. */
    void measure() {
        var on = session.info();
        var emulated = emulated();
        if (running != null || emulated.isEmpty() || on.isEmpty()) {
            return;
        }
        failure = null;
        var activity = activities.start(Words.get("engine.cost.measuring"), this::cancel);
        var it = new Running(on.get(), activity);
        running = it;
        var work =
                tasks.run(
                        () -> {
                            var meter = session.engine().workMeter();
                            var measurement = new CostMeasurement(meter, clock);
                            return measurement.measure(
                                    it.on.platform(),
                                    measurement.measurable(emulated),
                                    share -> tasks.onFxThread(() -> progress(it, share)));
                        },
                        report -> {
                            kept.put(it.on, report);
                            ended(it);
                        },
                        why -> {
                            failure = why;
                            ended(it);
                        });
        it.stop = work::cancel;
        tell();
    }

    private void progress(Running it, double share) {
        if (running == it) {
            it.progress = share;
            it.activity.setProgress(share);
            tell();
        }
    }

    private void ended(Running it) {
        if (running == it) {
            running = null;
            it.end();
            tell();
        }
    }

    /** Ends the measurement; what it put into the engine is taken out. */
    void cancel() {
        var it = running;
        if (it != null) {
            running = null;
            it.end();
            tell();
        }
    }

    private List<PlatformSupport> emulated() {
        var sorted = new TreeMap<>(session.platforms());
        return sorted.values().stream()
                .filter(support -> support.runs() instanceof RunsHow.Emulated)
                .toList();
    }

    private void tell() {
        var it = running;
        var old = report();
        if (it != null) {
            state.set(new CostState.Measuring(it.progress, old));
        } else if (failure != null) {
            state.set(new CostState.Failed(failure, old));
        } else if (old.isPresent()) {
            state.set(new CostState.Measured(old.get()));
        } else if (emulated().isEmpty()) {
            state.set(new CostState.NothingEmulated());
        } else {
            state.set(new CostState.NotMeasured());
        }
    }

    /** What was measured here, less what runs otherwise by now: that is no figure of it. */
    private Optional<CostReport> report() {
        return session.info()
                .map(kept::get)
                .map(
                        report ->
                                new CostReport(
                                        report.baseline(),
                                        report.costs().stream().filter(this::holds).toList(),
                                        report.rounds(),
                                        report.at(),
                                        report.took()))
                .filter(report -> !report.costs().isEmpty());
    }

    private boolean holds(PlatformCost cost) {
        var now = session.support(cost.platform()).runs();
        return now instanceof RunsHow.NotProbed || now.equals(cost.runs());
    }

    /** What was measured as plain text, for a bug report; empty if nothing was. */
    String lines() {
        return report().stream()
                .flatMap(report -> report.costs().stream())
                .flatMap(
                        cost ->
                                cost.ratios().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(
                                                entry ->
                                                        String.format(
                                                                Locale.ENGLISH,
                                                                "%n%s %s: %.2f (%.2f to %.2f)",
                                                                cost.platform(),
                                                                entry.getKey().id(),
                                                                entry.getValue().median(),
                                                                entry.getValue().least(),
                                                                entry.getValue().most())))
                .collect(Collectors.joining());
    }

    /** Whether Rosetta runs anything here, which native programs may feel too. */
    boolean hasRosetta() {
        return session.platforms().values().stream()
                .anyMatch(s -> s.runs().equals(new RunsHow.Emulated(Emulator.ROSETTA)));
    }
}
