package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.LaneStep;
import dev.crossdock.core.build.LaneStep.State;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands above a lane: the platform, how it runs, how far it has come. */
final class LaneTop extends VBox {

    private final BuildRun run;
    private final List<LaneStep> steps;
    private final int all;

    /**
     * @param rows of all lanes
     */
    LaneTop(BuildRun run, Platform platform, List<StepRow> rows, PlatformSupport support) {
        this.run = run;
        this.all = rows.size();
        steps =
                rows.stream()
                        .filter(row -> row.cells().containsKey(platform))
                        .map(row -> row.cells().get(platform))
                        .toList();
        getStyleClass().add("lane-head");
        var name = new Label(platform.toString());
        name.getStyleClass().add("mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var top = new HBox(8, name, gap);
        var there = there(platform, support);
        if (there.probed()) {
            top.getChildren().add(new Badge(PlatformBadge.runsOnly(there)));
        }
        top.getStyleClass().add("lane-platform");
        var state = state();
        var bar = new ProgressBar(state == State.DONE ? 1 : all == 0 ? 0 : (double) ended() / all);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(platform.toString());
        bar.getStyleClass().add(LaneTable.tone(state));
        var icon = new Icon(LaneTable.glyph(state), 14);
        icon.getStyleClass().add(LaneTable.tone(state));
        var status = new Label(words(state), icon);
        status.getStyleClass()
                .addAll("lane-status", state == State.FAILED ? "danger-text" : "plain");
        getChildren().setAll(top, bar, status);
        run.machine(platform).ifPresent(it -> getChildren().add(1, machine(it.name())));
    }

    /** Another machine has a platform because it runs it by itself. */
    private PlatformSupport there(Platform platform, PlatformSupport here) {
        return run.machine(platform).filter(it -> !it.here()).isPresent()
                ? new PlatformSupport(platform, new RunsHow.Native(), null, Instant.EPOCH)
                : here;
    }

    private static Label machine(String name) {
        var label = new Label(Words.get("builds.lane.machine", name), new Icon(Glyph.ENGINE, 14));
        label.getStyleClass().add("secondary");
        return label;
    }

    private long ended() {
        return steps.stream().filter(step -> step.state().ended()).count();
    }

    private long whole() {
        return steps.stream()
                .filter(step -> step.state() == State.DONE || step.state() == State.CACHED)
                .count();
    }

    private Optional<LaneStep> failed() {
        return steps.stream().filter(step -> step.state() == State.FAILED).findFirst();
    }

    private State state() {
        var result = run.resultProperty().get();
        if (failed().isPresent()) {
            return State.FAILED;
        }
        if (result == null) {
            return steps.isEmpty() ? State.WAITING : State.RUNNING;
        }
        return result instanceof BuildResult.Succeeded ? State.DONE : State.CANCELLED;
    }

    private String words(State state) {
        return switch (state) {
            case FAILED -> failed().map(this::where).orElse("");
            case DONE -> Words.get("builds.lane.done", TimeSpan.measured(took()));
            case CANCELLED -> Words.get("builds.lane.cancelled", whole(), all);
            case RUNNING -> Words.get("builds.lane", ended(), all, TimeSpan.measured(took()));
            case WAITING, CACHED -> Words.get("builds.state.waiting");
        };
    }

    private String where(LaneStep step) {
        var name = step.name();
        var line = run.lines().line(name.stage(), name.number(), name.of());
        return line.isPresent()
                ? Words.get("builds.lane.failed-at", line.getAsInt())
                : Words.get("builds.state.failed");
    }

    /** From the lane's first beginning to its last end; what came from the cache took no time. */
    private Duration took() {
        var now = Instant.now();
        // a step from the cache tells when it was really done
        var own = steps.stream().filter(step -> step.state() != State.CACHED).toList();
        var begun = own.stream().flatMap(step -> step.started().stream()).min(Instant::compareTo);
        var ended =
                own.stream()
                        .map(
                                step ->
                                        step.completed()
                                                .orElse(step.state().ended() ? Instant.MIN : now))
                        .max(Instant::compareTo);
        return begun.isPresent() && ended.isPresent() && ended.get().isAfter(begun.get())
                ? Duration.between(begun.get(), ended.get())
                : Duration.ZERO;
    }
}
