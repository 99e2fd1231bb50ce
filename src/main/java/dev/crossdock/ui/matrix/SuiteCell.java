package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/**
 * One test on one platform: passed or not, how long it took, and what was not as expected. It is
 * pressed like a button; a button itself would not grow with its sentences.
 */
final class SuiteCell extends VBox {
    private final Runnable open;

    /**
     * @param open shows the test's outputs side by side
     */
    SuiteCell(SuiteRow row, Platform platform, Runnable open) {
        super(4);
        this.open = open;
        getStyleClass().add("suite-cell");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setAccessibleRole(AccessibleRole.BUTTON);
        if (row.trial() != null) {
            getStyleClass().add("pressable");
            setFocusTraversable(true);
            setOnMouseClicked(e -> open.run());
            setOnKeyPressed(this::pressed);
        }
        var judged = row.on(platform).orElse(null);
        if (judged == null) {
            waiting(row, platform);
        } else {
            ended(row, platform, judged);
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            event.consume();
            open.run();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && isFocusTraversable()) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void waiting(SuiteRow row, Platform platform) {
        var lane = row.lane(platform).orElse(null);
        var state = new Label(lane == null ? Words.get("matrix.waiting") : LaneText.state(lane));
        state.getStyleClass().add("secondary");
        state.setWrapText(true);
        var line = LaneHead.line();
        if (lane != null && lane.state() == Lane.State.RUNNING) {
            var turning = new ProgressIndicator();
            turning.getStyleClass().add("suite-turning");
            turning.setAccessibleText(state.getText());
            line.getChildren().add(turning);
        }
        line.getChildren().add(state);
        getChildren().setAll(line);
        speak(row, platform, state.getText());
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
        getChildren().setAll(line);
        for (var miss : judged.misses()) {
            getChildren().add(sentence(miss, "suite-miss"));
        }
        if (!judged.cause().isEmpty()) {
            getChildren()
                    .add(sentence(Words.get("matrix.suite.cause", judged.cause()), "secondary"));
        }
        var words = new ArrayList<>(List.of(word, took.getText()));
        words.addAll(judged.misses());
        words.add(judged.cause());
        words.removeIf(String::isEmpty);
        speak(row, platform, String.join(" ", words));
    }

    private void speak(SuiteRow row, Platform platform, String how) {
        setAccessibleText(Words.get("matrix.suite.spoken", row.test().name(), platform, how));
    }

    private static Label sentence(String text, String styleClass) {
        var sentence = new Label(text);
        sentence.getStyleClass().add(styleClass);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }
}
