package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Stands for rows that are being loaded: nothing for 300 ms, then grey bars, and after 2 s what is
 * waited for, with a way to give it up.
 */
public final class Skeleton extends VBox {
    private static final Duration BARS = Duration.millis(300);
    private static final Duration WORDS = Duration.seconds(2);
    private static final int ROWS = 6;
    private static final double[] WIDTHS = {0.9, 0.6, 0.75, 0.5, 0.85, 0.65};

    /** Held here, as nobody else may hold it: a binding that nobody holds is silent. */
    private final ObservableBooleanValue active;

    private final VBox bars = new VBox();
    private final HBox words = new HBox(12);
    private final Timeline timeline =
            new Timeline(
                    new KeyFrame(BARS, e -> bars.setVisible(true)),
                    new KeyFrame(WORDS, e -> words.setVisible(true)));

    /**
     * @param what is waited for, as a sentence
     * @param active while it is
     */
    public Skeleton(String what, ObservableBooleanValue active, Runnable cancel) {
        this.active = active;
        getStyleClass().add("skeleton-rows");
        setAccessibleText(what);
        for (int i = 0; i < ROWS; i++) {
            bars.getChildren().add(row(WIDTHS[i % WIDTHS.length]));
        }
        var button = new Button(Words.get("sheet.cancel"));
        button.getStyleClass().add("small");
        button.setOnAction(e -> cancel.run());
        words.setAlignment(Pos.CENTER);
        var bar = new ProgressBar();
        bar.setAccessibleText(what);
        words.getChildren().setAll(new Label(what), bar, button);
        getChildren().setAll(bars, words);
        active.subscribe(value -> turn());
    }

    private void turn() {
        boolean now = active.get();
        setVisible(now);
        bars.setVisible(false);
        words.setVisible(false);
        if (now) {
            timeline.playFromStart();
        } else {
            timeline.stop();
        }
    }

    private static HBox row(double width) {
        var row = new HBox(24, bar(220 * width), bar(260 * width), bar(60));
        row.getStyleClass().add("skeleton-row");
        return row;
    }

    private static Region bar(double width) {
        var bar = new Region();
        bar.getStyleClass().add("skeleton");
        bar.setPrefSize(width, 12);
        bar.setMaxHeight(12);
        return bar;
    }
}
