package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.PlatformBadge;
import dev.crossdock.ui.fx.StateBadge;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;

/** The head of a column: which platform, how it runs, how long it took, how it ended. */
final class LaneHead extends VBox {

    LaneHead(Board board, Lane lane) {
        super(8);
        getStyleClass().addAll("matrix-cell", "lane-head");
        getChildren().setAll(first(lane), second(board, lane), bar(board, lane));
        var why = lane.why();
        if (!why.isEmpty()) {
            var sentence = new Label(why);
            sentence.getStyleClass().add("lane-why");
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(sentence);
        }
    }

    private static Node first(Lane lane) {
        var name = new Label(lane.platform().toString());
        name.getStyleClass().addAll("mono", "lane-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return line(name, gap(), new Badge(PlatformBadge.runsOnly(lane.support())));
    }

    private static Node second(Board board, Lane lane) {
        var took = board.took(lane);
        if (took.isEmpty()) {
            var state = new Label(LaneText.state(lane));
            state.getStyleClass().addAll("muted", "lane-state");
            return line(state);
        }
        var time = new Label(TimeSpan.measured(took.get()));
        time.getStyleClass().add("lane-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        var ratio = new Label(LaneText.ratio(board, lane));
        ratio.getStyleClass().addAll("secondary", "lane-ratio");
        ratio.setMinWidth(0);
        var run = lane.run();
        if (run == null || run.exit() == null) {
            return line(time, ratio);
        }
        time.setTooltip(new Tooltip(timeTip(board, run)));
        return line(time, ratio, gap(), new Badge(StateBadge.code(run.exit())));
    }

    private static String timeTip(Board board, MatrixRun run) {
        var tip = timeOf(board, run);
        return run.shared() ? tip + " " + Words.get("matrix.shared") : tip;
    }

    private static String timeOf(Board board, MatrixRun run) {
        return board.programTimes()
                ? Words.get("matrix.whole", TimeSpan.measured(run.whole()))
                : Words.get("matrix.whole-only");
    }

    private static Node bar(Board board, Lane lane) {
        var bar = new ProgressBar(length(board, lane));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("lane-bar");
        if (lane.support().runs() instanceof RunsHow.Native) {
            bar.getStyleClass().add("native");
        }
        bar.setAccessibleText(
                board.took(lane)
                        .map(took -> lane.platform() + " " + TimeSpan.measured(took))
                        .orElse(lane.platform() + " " + LaneText.state(lane)));
        return bar;
    }

    private static double length(Board board, Lane lane) {
        var slowest = board.slowest();
        return switch (lane.state()) {
            case RUNNING -> ProgressBar.INDETERMINATE_PROGRESS;
            case PULLING -> lane.pulled();
            case WAITING, STOPPED -> 0;
            case ENDED ->
                    slowest.isZero()
                            ? 0
                            : (double) board.took(lane).orElse(Duration.ZERO).toNanos()
                                    / slowest.toNanos();
        };
    }

    static HBox line(Node... nodes) {
        var line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
