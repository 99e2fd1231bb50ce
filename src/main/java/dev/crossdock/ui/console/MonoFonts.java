package dev.crossdock.ui.console;

import dev.crossdock.core.log.StyledText.Style;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The log's font in its four shapes. */
final class MonoFonts {

    static final double SIZE = 12;

    /** From one line to the next, in pixels. */
    static final double LINE = 18;

    static final Font PLAIN = font(FontWeight.NORMAL, FontPosture.REGULAR);
    static final Font SMALL = Font.font(Theme.monoFamily(), SIZE - 1);
    private static final Font BOLD = font(FontWeight.BOLD, FontPosture.REGULAR);
    private static final Font ITALIC = font(FontWeight.NORMAL, FontPosture.ITALIC);
    private static final Font BOLD_ITALIC = font(FontWeight.BOLD, FontPosture.ITALIC);

    /** The height that the font itself gives to a line. */
    static final double OWN_HEIGHT = measure("X").getHeight();

    /** The width of one character. */
    static final double ADVANCE = measure("X".repeat(100)).getWidth() / 100;

    private MonoFonts() {}

    static Font of(Style style) {
        if (style.bold()) {
            return style.italic() ? BOLD_ITALIC : BOLD;
        }
        return style.italic() ? ITALIC : PLAIN;
    }

    private static Font font(FontWeight weight, FontPosture posture) {
        return Font.font(Theme.monoFamily(), weight, posture, SIZE);
    }

    private static javafx.geometry.Bounds measure(String sample) {
        var text = new Text(sample);
        text.setFont(PLAIN);
        return text.getLayoutBounds();
    }
}
