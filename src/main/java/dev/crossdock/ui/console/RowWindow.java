package dev.crossdock.ui.console;

/**
 * Which rows of a long list are in sight, where each may have its own height, and nothing is known
 * of rows out of sight. All lengths in pixels.
 */
final class RowWindow {

    /** The list. */
    interface Rows {
        int size();

        double height(int row);
    }

    private final Rows rows;
    private double height;
    private int top;
    private double above;

    RowWindow(Rows rows) {
        this.rows = rows;
    }

    /** The first row in sight. */
    int top() {
        return top;
    }

    /** How much of the first row is out of sight above the edge. */
    double above() {
        return above;
    }

    /** Where it stands in the list, in rows and parts of one. */
    double position() {
        return top >= rows.size() ? top : top + above / rows.height(top);
    }

    /** Keeps the place and takes the window's height into account. */
    void settle(double windowHeight) {
        height = windowHeight;
        top = Math.clamp(top, 0, Math.max(0, rows.size() - 1));
        normalise();
        if (reachesEnd()) {
            toEnd();
        }
    }

    /** Puts the last row onto the lower edge, or the first onto the upper where all fit. */
    void toEnd() {
        int row = rows.size();
        double y = height;
        while (row > 0 && y > 0) {
            y -= rows.height(--row);
        }
        top = row;
        above = Math.max(0, -y);
    }

    /** Puts a place onto the upper edge. */
    void to(int row, double part) {
        top = row;
        above = row < rows.size() ? part * rows.height(row) : 0;
        settle(height);
    }

    /** Puts a row into the middle unless it is in sight as a whole. */
    void reveal(int row) {
        if (isInSight(row)) {
            return;
        }
        top = row;
        above = (rows.height(row) - height) / 2;
        settle(height);
    }

    /** Brings a row into sight and moves no further than that; of a high one its beginning. */
    void approach(int row) {
        if (!isInSight(row)) {
            above = row <= top ? 0 : Math.min(0, rows.height(row) - height);
            top = row;
            settle(height);
        }
    }

    boolean isInSight(int row) {
        if (row < top || row >= rows.size()) {
            return false;
        }
        double y = -above;
        for (int i = top; i < row && y < height; i++) {
            y += rows.height(i);
        }
        return y >= 0 && y + rows.height(row) <= height;
    }

    /** Moves it; down where positive. */
    void scroll(double by) {
        above += by;
        settle(height);
    }

    /** Whether nothing is left below. */
    boolean reachesEnd() {
        double y = -above;
        for (int row = top; row < rows.size(); row++) {
            y += rows.height(row);
            if (y > height + 0.5) {
                return false;
            }
        }
        return true;
    }

    private void normalise() {
        while (above < 0 && top > 0) {
            above += rows.height(--top);
        }
        above = Math.max(0, above);
        while (top < rows.size() - 1 && above >= rows.height(top)) {
            above -= rows.height(top++);
        }
    }
}
