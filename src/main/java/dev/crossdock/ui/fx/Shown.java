package dev.crossdock.ui.fx;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Shows and hides nodes. What is hidden takes no room. */
public final class Shown {
    private Shown() {}

    public static void of(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /** The same, for as long as the node lives. */
    public static void of(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
