package dev.crossdock.ui.run;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows a node, or takes it away with its place. */
final class Shown {
    private Shown() {}

    static void when(Node node, ObservableValue<Boolean> shown) {
        // The node holds what it is bound to: a mapped value that nobody holds is silent.
        node.getProperties().put(Shown.class, shown);
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
