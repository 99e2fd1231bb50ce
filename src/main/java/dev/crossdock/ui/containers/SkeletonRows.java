package dev.crossdock.ui.containers;

import dev.crossdock.core.text.Words;

import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Stands where rows will be. A list that comes at once is not preceded by it. */
final class SkeletonRows extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final int ROWS = 5;

    SkeletonRows() {
        getStyleClass().add("container-skeletons");
        setAccessibleText(Words.get("containers.loading"));
        setVisible(false);
        for (int i = 0; i < ROWS; i++) {
            getChildren().add(row());
        }
        var wait = new PauseTransition(PATIENCE);
        wait.setOnFinished(e -> setVisible(true));
        wait.play();
    }

    private static VBox row() {
        var name = new Region();
        name.getStyleClass().addAll("skeleton", "name");
        var image = new Region();
        image.getStyleClass().addAll("skeleton", "image");
        var row = new VBox(name, image);
        row.getStyleClass().add("container-skeleton");
        return row;
    }
}
