package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** One of the things that are done to run an image, with its progress. */
final class LaunchLineView extends VBox {
    private final Icon icon = new Icon(Glyph.CREATED);
    private final Label text = new Label();
    private final Label detail = new Label();

    LaunchLineView(LaunchLine line) {
        getStyleClass().addAll("card-row", "launch-line");
        if (line.step() == LaunchStep.PULL) {
            getStyleClass().add("first");
        }
        text.textProperty().bind(line.textProperty());
        text.setWrapText(true);
        detail.textProperty().bind(line.detailProperty());
        detail.getStyleClass().add("muted");
        detail.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(icon, text, space, detail);
        top.getStyleClass().add("launch-top");
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(line.progressProperty());
        bar.setAccessibleText(Words.get("wizard.review.progress"));
        Shown.when(bar, line.stateProperty().map(now -> now == LaunchLine.State.RUNNING));
        getChildren().setAll(top, bar);
        line.stateProperty().subscribe(now -> paint(line, now));
        line.textProperty().subscribe(() -> paint(line, line.getState()));
    }

    private void paint(LaunchLine line, LaunchLine.State now) {
        icon.setGlyph(
                switch (now) {
                    case TO_DO -> Glyph.CREATED;
                    case RUNNING -> Glyph.RUN;
                    case DONE, NOT_NEEDED -> Glyph.DONE;
                    case FAILED -> Glyph.FAILED;
                });
        icon.setTone(
                switch (now) {
                    case TO_DO -> Badge.Tone.NEUTRAL;
                    case RUNNING -> Badge.Tone.ACCENT;
                    case DONE, NOT_NEEDED -> Badge.Tone.SUCCESS;
                    case FAILED -> Badge.Tone.DANGER;
                });
        var state = Words.get("wizard.launch." + now.name().toLowerCase(Locale.ROOT));
        setAccessibleText(line.textProperty().get() + ". " + state);
    }
}
