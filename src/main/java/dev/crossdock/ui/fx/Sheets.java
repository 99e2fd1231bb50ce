package dev.crossdock.ui.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;

/** Shows a sheet over the window: one thing to do before going on. */
public interface Sheets {
    /**
     * Shows it above whatever is there. Esc closes it, focus stays inside it, and what had the
     * focus gets it back.
     *
     * @param title what it is, for screen readers
     * @param content its preferred size is its size, as far as the window has room
     * @param closed called once, when it has gone, however it went
     */
    Shown show(String title, Region content, Runnable closed);

    /** Whether one is there now. */
    ReadOnlyBooleanProperty openProperty();

    /** A sheet that is there. */
    interface Shown {
        /** Takes it away. Harmless when it has gone. */
        void close();
    }
}
