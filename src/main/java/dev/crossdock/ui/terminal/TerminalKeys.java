package dev.crossdock.ui.terminal;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Sends the keys that JediTermFX 1.0 gets wrong. It waits for a control character to be typed,
 * which not every platform of JavaFX makes of Escape and of Ctrl with a letter; and of every key
 * that makes no character, such as Shift alone, it makes a NUL.
 */
final class TerminalKeys implements EventHandler<KeyEvent> {
    private static final char ESCAPE = 0x1b;

    /** Ctrl leaves the lowest five bits of a character. */
    private static final int CONTROL_BITS = 0x1f;

    private static final Map<KeyCode, Character> SIGNS =
            Map.of(
                    KeyCode.OPEN_BRACKET, '[',
                    KeyCode.BACK_SLASH, '\\',
                    KeyCode.CLOSE_BRACKET, ']',
                    KeyCode.CIRCUMFLEX, '^',
                    KeyCode.UNDERSCORE, '_');
    private static final Set<KeyCode> LOCKS =
            Set.of(KeyCode.CAPS, KeyCode.NUM_LOCK, KeyCode.SCROLL_LOCK);

    private final IntConsumer send;

    /**
     * @param send takes one byte to the container
     */
    TerminalKeys(IntConsumer send) {
        this.send = send;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            var control = controlOf(event);
            control.ifPresent(send);
            if (control.isPresent() || makesNothing(event)) {
                event.consume();
            }
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && wasPressed(event)) {
            event.consume();
        }
    }

    private static OptionalInt controlOf(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.ESCAPE && !event.isShortcutDown() && !event.isAltDown()) {
            return OptionalInt.of(ESCAPE);
        }
        if (!hasControlAlone(event) || event.isShiftDown()) {
            return OptionalInt.empty();
        }
        if (code.isLetterKey()) {
            return OptionalInt.of(code.getName().charAt(0) & CONTROL_BITS);
        }
        var sign = SIGNS.get(code);
        return sign == null ? OptionalInt.empty() : OptionalInt.of(sign & CONTROL_BITS);
    }

    /** AltGr is Ctrl and Alt on some systems, and makes characters. */
    private static boolean hasControlAlone(KeyEvent event) {
        return event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }

    private static boolean makesNothing(KeyEvent event) {
        var code = event.getCode();
        return code.isModifierKey()
                || code.isMediaKey()
                || LOCKS.contains(code)
                || code == KeyCode.UNDEFINED && event.getText().isEmpty();
    }

    private static boolean wasPressed(KeyEvent event) {
        return hasControlAlone(event) || event.getCharacter().equals(Character.toString(ESCAPE));
    }
}
