package dev.crossdock.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A line that opens what is below it: technical text, the platforms after the first few. */
public final class Fold extends VBox {
    private final Button line = new Button();
    private final Icon arrow = new Icon(Glyph.RIGHT);
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

    public Fold() {
        getStyleClass().add("fold");
        line.getStyleClass().setAll("button", "fold-line");
        line.setGraphic(arrow);
        line.setOnAction(e -> open.set(!open.get()));
        getChildren().add(line);
        open.subscribe(this::turn);
    }

    public Fold(String text, Node content) {
        this();
        line.setText(text);
        setContent(content);
    }

    /** The words of the line that opens it. */
    public final StringProperty textProperty() {
        return line.textProperty();
    }

    public final String getText() {
        return line.getText();
    }

    public final void setText(String text) {
        line.setText(text);
    }

    public final BooleanProperty openProperty() {
        return open;
    }

    public final void setContent(Node content) {
        content.visibleProperty().bind(open);
        content.managedProperty().bind(open);
        getChildren().setAll(line, content);
    }

    private void turn(boolean isOpen) {
        arrow.setGlyph(isOpen ? Glyph.DOWN : Glyph.RIGHT);
    }
}
