package dev.crossdock.ui.fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How much wider the machine's text font runs than the one that the columns were drawn for: a
 * column of numbers that fits the Mac's font cuts them off in DejaVu Sans.
 */
public final class TextScale {
    private static final String SAMPLE = "2.45 GB 5 months ago checkout";

    /** The sample in Inter at 13 px, which is as wide as the Mac's own font. */
    private static final double DRAWN_FOR = 187;

    private TextScale() {}

    /** 1 or more; for the FX thread. */
    public static double factor() {
        var text = new Text(SAMPLE);
        text.setFont(Font.font(Fonts.text(), 13));
        return Math.max(1, text.getLayoutBounds().getWidth() / DRAWN_FOR);
    }
}
