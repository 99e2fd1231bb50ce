package dev.crossdock.ui.console;

import javafx.scene.layout.Region;

/** A row of a log: a line or a mark. Rows are few and show another line when one scrolls away. */
abstract class LogRow extends Region {

    LogRow() {
        setManaged(false);
    }

    /**
     * Lays its content out.
     *
     * @param width in pixels
     * @param wrap whether a line that is wider is wrapped
     * @return its height
     */
    abstract double fit(double width, boolean wrap);
}
