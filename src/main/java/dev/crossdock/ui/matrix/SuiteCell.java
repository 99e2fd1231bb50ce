package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One test on one platform: passed or not, how long it took, and what was not as expected. */
final class SuiteCell extends Button {

    /**
     * @param open shows the test's outputs side by side
     */
    SuiteCell(SuiteRow row, Platform platform, Runnable open) {
        getStyleClass().setAll("button", "suite-cell");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setAlignment(Pos.TOP_LEFT);
        setOnAction(e -> open.run());
        setDisable(row.trial() == null);
        var judged = row.on(platform).orElse(null);
        if (judged == null) {
            waiting(row, platform);
        } else {
            ended(row, platform, judged);
        }
    }

    private void waiting(SuiteRow row, Platform platform) {
        var lane = row.lane(platform).orElse(null);
        var state = new Label(lane == null ? Words.get("matrix.waiting") : state(lane));
        state.getStyleClass().addAll("secondary");
        var line = new HBox(8);
        line.setAlignment(Pos.CENTER_LEFT);
        if (lane != null && lane.state() == Lane.State.RUNNING) {
            var turning = new ProgressIndicator();
            turning.setMaxSize(16, 16);
            turning.setAccessibleText(state.getText());
            line.getChildren().add(turning);
        }
        line.getChildren().add(state);
        setGraphic(line);
        setAccessibleText(
                Words.get("matrix.suite.spoken", row.test().name(), platform, state.getText()));
    }

    private static String state(Lane lane) {
        return lane.state() == Lane.State.ENDED
                ? Words.get("matrix.suite.judging")
                : LaneText.state(lane);
    }

    private void ended(SuiteRow row, Platform platform, Judgement.Judged judged) {
        var icon = new Icon(judged.ok() ? Glyph.CHECK : Glyph.NO);
        icon.setTone(judged.ok() ? Badge.Tone.SUCCESS : Badge.Tone.DANGER);
        var word = Words.get(judged.ok() ? "matrix.suite.passed" : "matrix.suite.failed");
        var verdict = new Label(word);
        verdict.getStyleClass().add("suite-verdict");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        var took =
                new Label(
                        judged.run().exit() == null ? "" : TimeSpan.measured(judged.run().whole()));
        took.getStyleClass().add("secondary");
        took.setMinWidth(0);
        var line = LaneHead.line(icon, verdict, LaneHead.gap(), took);
        var all = new VBox(4, line);
        for (var miss : judged.misses()) {
            all.getChildren().add(sentence(miss, "suite-miss"));
        }
        if (!judged.cause().isEmpty()) {
            all.getChildren()
                    .add(sentence(Words.get("matrix.suite.cause", judged.cause()), "secondary"));
        }
        // a button gives its graphic no more room than it wants
        all.prefWidthProperty().bind(widthProperty().subtract(32));
        setGraphic(all);
        setAccessibleText(
                Words.get(
                        "matrix.suite.spoken",
                        row.test().name(),
                        platform,
                        String.join(
                                        " ",
                                        word,
                                        took.getText(),
                                        String.join(" ", judged.misses()),
                                        judged.cause())
                                .strip()));
    }

    private static Label sentence(String text, String styleClass) {
        var sentence = new Label(text);
        sentence.getStyleClass().add(styleClass);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }
}
