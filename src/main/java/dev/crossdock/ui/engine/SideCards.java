package dev.crossdock.ui.engine;

import dev.crossdock.core.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the cards beside the engine's table share. */
final class SideCards {
    private SideCards() {}

    /** A card's title with its action at the right. */
    static HBox head(String key, Node... actions) {
        var title = new Label(Words.get(key));
        title.getStyleClass().add("strong");
        title.setMinWidth(0); // the cards of a column are as wide as each other
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, gap);
        head.getChildren().addAll(actions);
        head.getStyleClass().add("side-head");
        return head;
    }
}
