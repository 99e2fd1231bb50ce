package dev.crossdock.ui.console;

import dev.crossdock.core.log.StyledText.Colour;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The theme's colours for text that is drawn by the thousand, where a style sheet for each piece
 * costs too much. Out of sight it holds a patch of each colour, which the style sheet paints.
 */
final class Palette extends Pane {

    /** What a colour is for. */
    enum Ink {
        TEXT,
        MUTED,
        PAGE,
        ERROR,
        RED,
        GREEN,
        YELLOW,
        BLUE,
        MAGENTA,
        CYAN
    }

    /**
     * Black and white are the text's own colour: one of them would not be seen in one of the
     * themes.
     */
    private static final Ink[] NAMED = {
        Ink.TEXT, Ink.RED, Ink.GREEN, Ink.YELLOW, Ink.BLUE, Ink.MAGENTA, Ink.CYAN, Ink.TEXT,
        Ink.MUTED, Ink.RED, Ink.GREEN, Ink.YELLOW, Ink.BLUE, Ink.MAGENTA, Ink.CYAN, Ink.TEXT
    };

    private final Map<Ink, Paint> paints = new EnumMap<>(Ink.class);

    /**
     * @param repaint called when the theme has changed
     */
    Palette(Runnable repaint) {
        setManaged(false);
        setVisible(false);
        for (var ink : Ink.values()) {
            var patch = new Region();
            patch.getStyleClass().add("ink-" + ink.name().toLowerCase(Locale.ROOT));
            patch.backgroundProperty()
                    .subscribe(
                            background -> {
                                if (background != null && !background.getFills().isEmpty()) {
                                    paints.put(ink, background.getFills().getFirst().getFill());
                                    repaint.run();
                                }
                            });
            getChildren().add(patch);
        }
    }

    Paint of(Ink ink) {
        return paints.getOrDefault(ink, Color.GRAY);
    }

    Paint of(Colour colour) {
        return switch (colour) {
            case Colour.Named(int index) -> of(NAMED[index]);
            case Colour.Rgb(int red, int green, int blue) -> Color.rgb(red, green, blue);
        };
    }
}
