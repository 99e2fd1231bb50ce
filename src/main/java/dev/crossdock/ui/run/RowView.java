package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A row of fields that can be removed, with what is to be said of it below. */
abstract class RowView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final HBox line = new HBox();

    RowView() {
        getStyleClass().add("settings-row");
        line.getStyleClass().add("settings-line");
        getChildren().add(line);
    }

    /**
     * Fills the row; to be called once, at the end of the constructor.
     *
     * @param what the name of the thing, for the button that removes it
     */
    final void fill(String what, Runnable remove, Node... fields) {
        var button = new Button();
        button.getStyleClass().setAll("button", "icon-button");
        button.setGraphic(new Icon(Glyph.CLOSE));
        button.setAccessibleText(Words.get("wizard.row.remove", what));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setOnAction(e -> remove.run());
        line.getChildren().setAll(fields);
        line.getChildren().add(button);
    }

    /** Says something below the row as long as it is not empty. */
    final void below(ObservableValue<String> text, String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.textProperty().bind(text);
        Shown.when(label, text.map(now -> !now.isEmpty()));
        getChildren().add(label);
    }

    /** Says what is wrong with the row. */
    final void problem(ObservableValue<String> text) {
        below(text, "form-problem");
        text.subscribe(now -> line.pseudoClassStateChanged(WRONG, !now.isEmpty()));
    }

    static TextField field(String spoken, String prompt) {
        var field = new TextField();
        field.setAccessibleText(spoken);
        field.setPromptText(prompt);
        field.getStyleClass().add("mono-text");
        return field;
    }

    /** Puts the focus where its value is typed. */
    void focusLast() {
        focusFirst();
    }

    /** Puts the focus into its first field. */
    final void focusFirst() {
        line.getChildren().stream()
                .filter(TextField.class::isInstance)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
