package dev.crossdock.ui.fx;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * An icon and a word or two on a tint. It paints the page's colour under its tint, so that its
 * words keep their contrast on any row.
 */
public final class Badge extends HBox {
    /** What the colour says. The words say it too. */
    public enum Tone {
        /** Native, running, done. */
        SUCCESS,
        /** Emulated: a fact, not a fault. */
        ACCENT,
        /** Can be done better. */
        WARNING,
        /** Failed. */
        DANGER,
        /** Neither good nor bad. */
        NEUTRAL;

        String styleClass() {
            return "tone-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The form: platforms are round pills, states have square corners. */
    public enum Form {
        PILL,
        BOX
    }

    /** What the words stand on. */
    public enum Ground {
        /** A tint with a line around it. */
        TINT,
        /** A tint without a line: it is there, and of no use. */
        CANNOT,
        /** A line around nothing: it is not known. */
        UNSURE,
        /** A dashed line around nothing: not here, only published. */
        DASHED
    }

    /**
     * What a badge shows.
     *
     * @param strong the bold word; empty for none
     * @param plain the word after it; empty for none
     * @param ground what its words stand on
     * @param iconTone the icon's colour, which may differ from that of the words
     * @param meaning the whole as a sentence part, for screen readers and the tooltip
     */
    public record Look(
            Glyph glyph,
            String strong,
            String plain,
            Tone tone,
            Tone iconTone,
            Form form,
            Ground ground,
            String meaning) {}

    private final Icon icon = new Icon(Glyph.NOT_PROBED, 15);
    private final Text strong = new Text();
    private final Text plain = new Text();
    private @Nullable Look shown;

    /** An empty badge, to be filled by {@link #show}. */
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        strong.getStyleClass().addAll("text", "strong");
        plain.getStyleClass().addAll("text", "plain");
        getChildren().setAll(icon, strong, plain);
    }

    public Badge(Look look) {
        this();
        show(look);
    }

    /** Shows another thing; a badge in a cell is kept and shown anew. */
    public void show(Look look) {
        if (look.equals(shown)) {
            return; // Setting the same style classes again would have all of it styled anew.
        }
        shown = look;
        icon.setGlyph(look.glyph());
        put(strong, look.strong());
        put(plain, look.plain());
        getStyleClass()
                .setAll(
                        "badge",
                        look.form().name().toLowerCase(Locale.ROOT),
                        look.ground().name().toLowerCase(Locale.ROOT),
                        look.tone().styleClass());
        icon.setTone(look.iconTone());
        setAccessibleText(look.meaning());
    }

    private static void put(Text node, String text) {
        node.setText(text);
        Shown.of(node, !text.isEmpty());
    }
}
