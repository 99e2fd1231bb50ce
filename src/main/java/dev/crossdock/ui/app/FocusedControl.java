package dev.crossdock.ui.app;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the Edit menu acts on. Every control knows the keys of its own editing; a menu item hands it
 * its key, so that a log, a list and a terminal do what they do when it is pressed.
 */
final class FocusedControl {
    private final Supplier<@Nullable Node> focusOwner;
    private final boolean mac;

    FocusedControl(Supplier<@Nullable Node> focusOwner, boolean mac) {
        this.focusOwner = focusOwner;
        this.mac = mac;
    }

    /**
     * Edits where the focus is.
     *
     * @param key what a control is handed that is no text field
     * @param text what a text field does
     */
    void edit(KeyCodeCombination key, Consumer<TextInputControl> text) {
        switch (focusOwner.get()) {
            case null -> {}
            case TextInputControl field -> text.accept(field);
            case Node other -> other.fireEvent(pressed(key));
        }
    }

    private KeyEvent pressed(KeyCodeCombination key) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                "",
                key.getCode(),
                key.getShift() == KeyCombination.ModifierValue.DOWN,
                !mac,
                false,
                mac);
    }
}
