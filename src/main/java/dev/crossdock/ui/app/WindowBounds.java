package dev.crossdock.ui.app;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * Finds the place for a window on the screens that there are now. All in the pixels of the screens
 * together, and of each screen only the part that no menu bar and no Dock covers.
 *
 * @param width of a new window
 * @param height of a new window
 * @param leastWidth below which no window is made
 * @param leastHeight below which no window is made
 */
record WindowBounds(double width, double height, double leastWidth, double leastHeight) {
    /** How much of a window must be on a screen, so that it can be seen and taken hold of. */
    private static final double SEEN_WIDTH = 240;

    private static final double SEEN_HEIGHT = 160;

    /** So high is a title bar at most; without it a window cannot be moved. */
    private static final double TITLE = 32;

    /**
     * Where the window goes: where it was, if enough of it can be seen there, and no larger than
     * the screen that shows most of it; else in the middle of the primary screen.
     *
     * @param before where it was; null for never
     * @param screens those there are, the primary one first
     */
    Rectangle2D place(@Nullable Rectangle2D before, List<Rectangle2D> screens) {
        if (before == null || before.getWidth() < leastWidth || before.getHeight() < leastHeight) {
            return centred(screens.getFirst());
        }
        return screens.stream()
                .filter(screen -> isSeen(before, screen))
                .max(Comparator.comparingDouble(screen -> area(before, screen)))
                .map(screen -> within(before, screen))
                .orElseGet(() -> centred(screens.getFirst()));
    }

    private Rectangle2D centred(Rectangle2D screen) {
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height, screen.getHeight());
        return new Rectangle2D(
                Math.round(screen.getMinX() + (screen.getWidth() - wide) / 2),
                Math.round(screen.getMinY() + (screen.getHeight() - high) / 2),
                wide,
                high);
    }

    private static boolean isSeen(Rectangle2D window, Rectangle2D screen) {
        return overlap(window.getMinX(), window.getMaxX(), screen.getMinX(), screen.getMaxX())
                        >= SEEN_WIDTH
                && overlap(window.getMinY(), window.getMaxY(), screen.getMinY(), screen.getMaxY())
                        >= SEEN_HEIGHT
                && window.getMinY() >= screen.getMinY() - TITLE / 2;
    }

    private static double area(Rectangle2D window, Rectangle2D screen) {
        return overlap(window.getMinX(), window.getMaxX(), screen.getMinX(), screen.getMaxX())
                * overlap(window.getMinY(), window.getMaxY(), screen.getMinY(), screen.getMaxY());
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom);
    }

    /** A window that is larger than the screen is made as large, and moved onto it. */
    private static Rectangle2D within(Rectangle2D window, Rectangle2D screen) {
        boolean wide = window.getWidth() > screen.getWidth();
        boolean high = window.getHeight() > screen.getHeight();
        return new Rectangle2D(
                wide ? screen.getMinX() : window.getMinX(),
                high ? screen.getMinY() : Math.max(window.getMinY(), screen.getMinY()),
                wide ? screen.getWidth() : window.getWidth(),
                high ? screen.getHeight() : window.getHeight());
    }
}
