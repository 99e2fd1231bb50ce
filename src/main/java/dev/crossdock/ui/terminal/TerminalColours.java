package dev.crossdock.ui.terminal;

import com.techsenger.jeditermfx.core.Color;
import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;

import dev.crossdock.ui.fx.Inks;
import dev.crossdock.ui.fx.Inks.Ink;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.text.Font;

/** How the terminal looks: the log's font, and the theme's colours, also when it changes. */
final class TerminalColours extends DefaultSettingsProvider {
    private static final int SIXTEEN = 16;

    private final Inks inks;

    TerminalColours(Inks inks) {
        this.inks = inks;
    }

    @Override
    public Font getTerminalFont() {
        return Font.font(Theme.monoFamily(), getTerminalFontSize());
    }

    @Override
    public float getTerminalFontSize() {
        return 13;
    }

    @Override
    public TextStyle getDefaultStyle() {
        return new TextStyle(getDefaultForeground(), getDefaultBackground());
    }

    @Override
    public TerminalColor getDefaultForeground() {
        return new TerminalColor(() -> colour(inks.of(Ink.TEXT)));
    }

    @Override
    public TerminalColor getDefaultBackground() {
        return new TerminalColor(() -> colour(inks.of(Ink.PAGE)));
    }

    @Override
    public TextStyle getSelectionColor() {
        return new TextStyle(
                getDefaultForeground(), new TerminalColor(() -> colour(inks.of(Ink.SELECTION))));
    }

    @Override
    public boolean useInverseSelectionColor() {
        return false;
    }

    /** As often as there is a pulse: every sixth goes by unused at the 50 that it has by itself. */
    @Override
    public int maxRefreshRate() {
        return 60;
    }

    @Override
    public boolean audibleBell() {
        return false;
    }

    @Override
    public ColorPalette getTerminalColorPalette() {
        return new ColorPalette() {
            @Override
            protected Color getForegroundByColorIndex(int index) {
                return colour(inks.named(index % SIXTEEN));
            }

            @Override
            protected Color getBackgroundByColorIndex(int index) {
                return colour(index == 0 ? inks.of(Ink.PAGE) : inks.named(index % SIXTEEN));
            }
        };
    }

    private static Color colour(javafx.scene.paint.Color of) {
        return new Color(part(of.getRed()), part(of.getGreen()), part(of.getBlue()));
    }

    private static int part(double of) {
        return (int) Math.round(of * 255);
    }
}
