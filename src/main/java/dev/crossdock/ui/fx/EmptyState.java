package dev.crossdock.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What a list says when there is nothing in it: one sentence, one button, one line to paste. */
public final class EmptyState extends VBox {
    /** Not wider than the sentence above, in pixels. */
    private static final double ACTIONS = 460;

    private final Icon icon = new Icon(Glyph.IMAGES, 28);
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox actions = new VBox(12);

    public EmptyState() {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var disc = new StackPane(icon);
        disc.getStyleClass().add("disc");
        title.getStyleClass().add("section");
        title.setWrapText(true);
        text.getStyleClass().add("secondary");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        actions.setAlignment(Pos.CENTER);
        actions.setMaxWidth(ACTIONS);
        getChildren().setAll(disc, title, text, actions);
    }

    public EmptyState(Glyph glyph, String title, String text, Node... actions) {
        this();
        setGlyph(glyph);
        setTitle(title);
        setText(text);
        getActions().setAll(actions);
    }

    public final Glyph getGlyph() {
        var glyph = icon.getGlyph();
        return glyph == null ? Glyph.IMAGES : glyph;
    }

    public final void setGlyph(Glyph glyph) {
        icon.setGlyph(glyph);
    }

    public final StringProperty titleProperty() {
        return title.textProperty();
    }

    public final String getTitle() {
        return title.getText();
    }

    public final void setTitle(String value) {
        title.setText(value);
    }

    public final StringProperty textProperty() {
        return text.textProperty();
    }

    public final String getText() {
        return text.getText();
    }

    public final void setText(String value) {
        text.setText(value);
    }

    public final ObservableList<Node> getActions() {
        return actions.getChildren();
    }
}
