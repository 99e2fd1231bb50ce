package dev.crossdock.ui.app;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/**
 * Something that the window does. The menu bar, the keys and the sheet of keyboard shortcuts are
 * all made from it, so that they cannot say different things.
 *
 * @param id unique among the commands
 * @param title what the menu calls it
 * @param key null where it has none
 * @param whose who answers to the key
 * @param off whether it can do nothing now
 */
record Command(
        String id,
        Place place,
        ObservableValue<String> title,
        @Nullable KeyCombination key,
        Whose whose,
        ObservableBooleanValue off,
        Runnable action) {

    /** A menu of the menu bar, in their order. */
    enum Menu {
        FILE,
        EDIT,
        VIEW,
        WINDOW,
        HELP
    }

    /** A group of items of a menu, in their order; a line stands between two. */
    enum Place {
        FILE_OPEN(Menu.FILE),
        FILE_SETTINGS(Menu.FILE),
        FILE_CLOSE(Menu.FILE),
        EDIT_UNDO(Menu.EDIT),
        EDIT_CLIPBOARD(Menu.EDIT),
        EDIT_FIND(Menu.EDIT),
        VIEW_PAGES(Menu.VIEW),
        VIEW_CONTENT(Menu.VIEW),
        VIEW_SCREEN(Menu.VIEW),
        WINDOW(Menu.WINDOW),
        HELP_READ(Menu.HELP),
        HELP_OUTSIDE(Menu.HELP),
        HELP_ABOUT(Menu.HELP),

        /** On a Mac the application menu has it, and JavaFX makes that one by itself. */
        APPLICATION(null);

        private final @Nullable Menu menu;

        Place(@Nullable Menu menu) {
            this.menu = menu;
        }

        /** The menu it is in; null where the system has an item for it. */
        @Nullable Menu menu() {
            return menu;
        }
    }

    /** Who answers to a key. */
    enum Whose {
        /** The window. */
        WINDOW,

        /** The control with the focus, which knows its key; the menu only hands it on. */
        CONTROL
    }

    /** Whether it can be done now. */
    boolean isOn() {
        return !off.get();
    }
}
