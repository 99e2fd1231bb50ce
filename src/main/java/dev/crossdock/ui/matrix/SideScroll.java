package dev.crossdock.ui.matrix;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Columns that are scrolled sideways where there is no room for all, at their whole height. */
final class SideScroll {
    /** The height of a scroll bar below the columns, in pixels. */
    private static final double BAR = 16;

    private final ScrollPane room;
    private final Region columns;

    private SideScroll(ScrollPane room, Region columns) {
        this.room = room;
        this.columns = columns;
    }

    /**
     * Puts columns into a room for them.
     *
     * @param scrolled is told how far they were scrolled, in pixels, so that the first may stay
     */
    static void of(ScrollPane room, Region columns, DoubleProperty scrolled) {
        new SideScroll(room, columns).bind(scrolled);
    }

    private void bind(DoubleProperty scrolled) {
        room.setContent(columns);
        room.setMinHeight(Region.USE_PREF_SIZE);
        scrolled.bind(
                Bindings.createDoubleBinding(
                        () -> beyond() * room.getHvalue(),
                        room.hvalueProperty(),
                        room.viewportBoundsProperty(),
                        columns.widthProperty()));
        room.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> columns.getHeight() + (beyond() > 0 ? BAR : 0),
                                columns.heightProperty(),
                                columns.widthProperty(),
                                room.viewportBoundsProperty()));
    }

    /** How much wider the columns are than the room for them, in pixels. */
    private double beyond() {
        return Math.max(0, columns.getWidth() - room.getViewportBounds().getWidth());
    }
}
