package dev.crossdock.ui.fx;

import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/**
 * One icon in its box. Its colour is the looked-up {@code -color-icon}, which any ancestor may set.
 * It is decoration: what it means must also stand beside it, or in the accessible text of the
 * control that holds it.
 */
public final class Icon extends StackPane {
    /** The usual box, in pixels. */
    public static final double USUAL = 16;

    /** The box in which paths are drawn, and the width of their stroke there. */
    private static final double UNITS = 24;

    private static final double STROKE = 2;

    private final double box;
    private final ObjectProperty<@Nullable Glyph> glyph = new SimpleObjectProperty<>(this, "glyph");

    public Icon(Glyph glyph) {
        this(glyph, USUAL);
    }

    /**
     * @param size of the box's side, in pixels; 0 for {@link #USUAL}
     */
    public Icon(@NamedArg("glyph") @Nullable Glyph glyph, @NamedArg("size") double size) {
        box = size == 0 ? USUAL : size;
        getStyleClass().add("icon");
        setMinSize(box, box);
        setPrefSize(box, box);
        setMaxSize(box, box);
        setMouseTransparent(true);
        this.glyph.subscribe(this::draw);
        setGlyph(glyph);
    }

    public final ObjectProperty<@Nullable Glyph> glyphProperty() {
        return glyph;
    }

    public final @Nullable Glyph getGlyph() {
        return glyph.get();
    }

    public final void setGlyph(@Nullable Glyph value) {
        glyph.set(value);
    }

    /** Gives it a colour of its own. */
    public void setTone(Badge.Tone tone) {
        if (!getStyleClass().equals(List.of("icon", tone.styleClass()))) {
            getStyleClass().setAll("icon", tone.styleClass());
        }
    }

    private void draw(@Nullable Glyph what) {
        if (what == null) {
            getChildren().clear();
        } else {
            getChildren().setAll(what.font() == null ? drawing(what) : letter(what));
        }
    }

    private Node letter(Glyph what) {
        var letter = new FontIcon(what.font());
        // AtlantaFX sets 18 pixels for every icon; only an inline style is stronger.
        letter.setStyle(letter.getStyle() + ";-fx-icon-size:" + Math.round(box) + "px;");
        return letter;
    }

    private Node drawing(Glyph what) {
        var shape = new SVGPath();
        shape.setContent(what.path());
        shape.setStrokeWidth(STROKE);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        shape.getStyleClass().add(what.solid() ? "solid-icon" : "stroke-icon");
        if (what.dash() > 0) {
            shape.getStrokeDashArray().setAll(what.dash(), what.dash() + STROKE / 2);
        }
        // Drawn from the box's corner, whatever the path's own bounds are.
        shape.setManaged(false);
        shape.getTransforms().add(new Scale(box / UNITS, box / UNITS));
        return shape;
    }
}
