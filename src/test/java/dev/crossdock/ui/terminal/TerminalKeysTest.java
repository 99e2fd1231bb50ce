package dev.crossdock.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

class TerminalKeysTest {
    private final List<Integer> sent = new ArrayList<>();
    private final TerminalKeys keys = new TerminalKeys(sent::add);

    @ParameterizedTest
    @CsvSource({"A, 1", "C, 3", "D, 4", "Z, 26", "OPEN_BRACKET, 27", "BACK_SLASH, 28"})
    void controlWithALetterIsOneByte(KeyCode code, int expected) {
        assertThat(handled(press(code, "", false, true, false))).isTrue();
        assertThat(handled(typed("c", true))).as("what is typed by it").isTrue();
        assertThat(sent).containsExactly(expected);
    }

    @Test
    void escapeIsSentOnce() {
        assertThat(handled(press(KeyCode.ESCAPE, "", false, false, false))).isTrue();
        assertThat(handled(typed("\u001b", false))).isTrue();
        assertThat(sent).containsExactly(27);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIFT", "CONTROL", "ALT", "META", "CAPS", "VOLUME_UP", "UNDEFINED"})
    void whatMakesNoCharacterSendsNone(KeyCode code) {
        assertThat(handled(press(code, "", false, false, false))).isTrue();
        assertThat(sent).isEmpty();
    }

    @Test
    void whatTheTerminalDoesItselfIsLeftToIt() {
        assertThat(handled(press(KeyCode.A, "a", false, false, false))).isFalse();
        assertThat(handled(typed("a", false))).isFalse();
        assertThat(handled(press(KeyCode.UP, "", false, false, false))).isFalse();
        assertThat(handled(press(KeyCode.V, "", true, true, false))).as("paste").isFalse();
        assertThat(handled(press(KeyCode.Q, "@", false, true, true))).as("AltGr").isFalse();
        assertThat(handled(press(KeyCode.DIGIT1, "1", false, true, false))).as("a page").isFalse();
        assertThat(sent).isEmpty();
    }

    private boolean handled(KeyEvent event) {
        keys.handle(event);
        return event.isConsumed();
    }

    private static KeyEvent press(
            KeyCode code, String text, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                text,
                code,
                shift,
                control,
                alt,
                false);
    }

    private static KeyEvent typed(String character, boolean control) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, control, false, false);
    }
}
