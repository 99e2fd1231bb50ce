package dev.crossdock.ui.app;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;

/** All commands of the window. */
final class Commands {
    private final List<Command> all;

    /**
     * @param all in the order of the menus and of the sheet of shortcuts
     */
    Commands(List<Command> all) {
        this.all = List.copyOf(all);
    }

    List<Command> all() {
        return all;
    }

    /**
     * The command of that id.
     *
     * @throws java.util.NoSuchElementException if there is none: a mistake in the program
     */
    Command named(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    /** The key of a command that has one. */
    KeyCombination keyOf(String id) {
        var key = named(id).key();
        if (key == null) {
            throw new IllegalStateException(id + " has no key");
        }
        return key;
    }

    /** Does what belongs to a key that was pressed. Whether there was something to do. */
    boolean pressed(KeyEvent event) {
        for (var command : all) {
            if (command.whose() == Command.Whose.WINDOW
                    && command.key() != null
                    && command.key().match(event)
                    && command.isOn()) {
                command.action().run();
                return true;
            }
        }
        return false;
    }
}
