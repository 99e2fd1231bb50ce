package dev.crossdock.ui.fx;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The theme's colours for text that is drawn by the thousand, where a style for each piece costs
 * too much, or on a canvas. Out of sight it holds a patch of each colour, which the style sheet
 * paints.
 */
public final class Inks extends Pane {

    /** What a colour is for. */
    public enum Ink {
        TEXT,
        MUTED,
        PAGE,
        ERROR,
        SELECTION,
        RED,
        GREEN,
        YELLOW,
        BLUE,
        MAGENTA,
        CYAN
    }

    /**
     * Of a terminal's sixteen. Black and white are the text's own colour: one of them would not be
     * seen in one of the themes.
     */
    private static final Ink[] NAMED = {
        Ink.TEXT, Ink.RED, Ink.GREEN, Ink.YELLOW, Ink.BLUE, Ink.MAGENTA, Ink.CYAN, Ink.TEXT,
        Ink.MUTED, Ink.RED, Ink.GREEN, Ink.YELLOW, Ink.BLUE, Ink.MAGENTA, Ink.CYAN, Ink.TEXT
    };

    private final Map<Ink, Color> colours = new EnumMap<>(Ink.class);

    /**
     * @param repaint called when the theme has changed
     */
    public Inks(Runnable repaint) {
        getStyleClass().add("inks");
        setManaged(false);
        setVisible(false);
        for (var ink : Ink.values()) {
            var patch = new Region();
            patch.getStyleClass().add("ink-" + ink.name().toLowerCase(Locale.ROOT));
            patch.backgroundProperty()
                    .subscribe(
                            background -> {
                                if (background != null
                                        && background.getFills().getFirst().getFill()
                                                instanceof Color colour) {
                                    colours.put(ink, colour);
                                    repaint.run();
                                }
                            });
            getChildren().add(patch);
        }
    }

    public Color of(Ink ink) {
        return colours.getOrDefault(ink, Color.GRAY);
    }

    /**
     * One of the sixteen colours that a terminal has.
     *
     * @param index black red green yellow blue magenta cyan white, and the same brighter from 8
     */
    public Color named(int index) {
        return of(NAMED[index]);
    }
}
