package dev.crossdock.ui.fx;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

import java.util.Map;

/** One of the window's pages. A feature makes one; the window lists them all in one place. */
public interface Page {
    /** Names it for {@link Navigator#open}. */
    String id();

    /** The key of its name. */
    String titleKey();

    Glyph glyph();

    /** What it shows; always the same node, made when first asked for. */
    Parent content();

    /** Whether it says something where there is no engine; others are greyed out then. */
    default boolean needsEngine() {
        return true;
    }

    /** How many things on it want to be looked at, shown in the sidebar; 0 for none. */
    default ReadOnlyIntegerProperty attention() {
        return new ReadOnlyIntegerWrapper(0).getReadOnlyProperty();
    }

    /** What keys do while it is shown and no sheet is above it. */
    default Map<KeyCombination, Runnable> keys() {
        return Map.of();
    }

    /** Called each time that it comes to the front: the moment to take the focus. */
    default void shown() {}
}
