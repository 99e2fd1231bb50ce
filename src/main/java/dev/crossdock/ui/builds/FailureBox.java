package dev.crossdock.ui.builds;

import dev.crossdock.core.build.LaneStep;
import dev.crossdock.core.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Below a step that failed: its place in the Dockerfile, and the last that its program printed. */
final class FailureBox extends HBox {

    /** Lines of the file before the failing one. */
    private static final int BEFORE = 3;

    private static final int LOG_LINES = 40;
    private static final double LOG_HEIGHT = 150;

    FailureBox(StepLines lines, LaneStep step) {
        getStyleClass().add("failure");
        var name = step.name();
        var line = lines.line(name.stage(), name.number(), name.of());
        if (line.isPresent()) {
            getChildren().add(grow(new VBox(source(lines, line.getAsInt()))));
        }
        getChildren().add(grow(new VBox(log(step))));
    }

    private static Node grow(VBox box) {
        box.setMinWidth(0);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node source(StepLines lines, int failing) {
        var all = new VBox();
        all.getStyleClass().add("code-box");
        for (int at = Math.max(1, failing - BEFORE); at <= failing; at++) {
            var number = new Label(String.valueOf(at));
            number.getStyleClass().addAll("mono", "line-number");
            var text = new Label(lines.text(at));
            text.getStyleClass().add("mono");
            text.setMinWidth(0);
            var line = new HBox(12, number, text);
            line.getStyleClass().addAll("code-line", at == failing ? "failing" : "context");
            all.getChildren().add(line);
        }
        return all;
    }

    private static Node log(LaneStep step) {
        var words = new ArrayList<>(step.output());
        if (words.isEmpty()) {
            words.add(Words.get("builds.failure.nothing-printed"));
        }
        List<String> last = words.subList(Math.max(0, words.size() - LOG_LINES), words.size());
        var text = new Label(String.join("\n", last));
        text.getStyleClass().add("mono");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(LOG_HEIGHT);
        scroll.getStyleClass().add("code-box");
        scroll.setAccessibleText(Words.get("builds.failure.log"));
        scroll.setVvalue(1);
        return scroll;
    }
}
