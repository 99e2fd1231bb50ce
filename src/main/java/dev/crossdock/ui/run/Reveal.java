package dev.crossdock.ui.run;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings something into sight. */
final class Reveal {
    private static final double MARGIN = 8;

    private Reveal() {}

    /** Scrolls as little as is needed to show a node that is somewhere in the pane's content. */
    static void in(ScrollPane pane, Node node) {
        var content = pane.getContent();
        double view = pane.getViewportBounds().getHeight();
        double room = content.getLayoutBounds().getHeight() - view;
        if (room <= 0) {
            return;
        }
        var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * room;
        if (place.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, place.getMinY() - MARGIN) / room);
        } else if (place.getMaxY() + MARGIN > top + view) {
            pane.setVvalue(Math.min(room, place.getMaxY() + MARGIN - view) / room);
        }
    }
}
