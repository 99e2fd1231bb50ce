package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A variable: its name, its value, which is hidden where the name sounds secret. */
final class EnvironmentRowView extends RowView {
    private final EnvironmentRow row;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final TextField name =
            field(
                    Words.get("wizard.environment.name-field"),
                    Words.get("wizard.environment.name-prompt"));
    private final TextField open = field(Words.get("wizard.environment.value"), "");
    private final PasswordField hidden = new PasswordField();
    private final Button eye = new Button();

    EnvironmentRowView(EnvironmentRow row, Runnable remove) {
        this.row = row;
        name.getStyleClass().add("environment-name");
        name.textProperty().bindBidirectional(row.nameProperty());
        open.textProperty().bindBidirectional(row.valueProperty());
        hidden.textProperty().bindBidirectional(row.valueProperty());
        hidden.setAccessibleText(Words.get("wizard.environment.value"));
        hidden.getStyleClass().add("mono-text");
        var value = new StackPane(open, hidden);
        HBox.setHgrow(value, Priority.ALWAYS);
        eye.getStyleClass().setAll("button", "icon-button");
        eye.setOnAction(e -> shown.set(!shown.get()));
        row.nameProperty().subscribe(this::hide);
        shown.subscribe(this::hide);
        hide();
        fill(Words.get("wizard.environment.one"), remove, name, new Label("="), value, eye);
        below(row.noteProperty(), row.isDemanded() ? "form-note" : "secondary");
        problem(row.problemProperty());
    }

    @Override
    void focusLast() {
        (hidden.isVisible() ? hidden : open).requestFocus();
    }

    private void hide() {
        boolean secret = row.isSecret();
        boolean dots = secret && !shown.get();
        hidden.setVisible(dots);
        open.setVisible(!dots);
        eye.setVisible(secret);
        eye.setGraphic(new Icon(Glyph.WATCHING));
        eye.setAccessibleText(
                Words.get(shown.get() ? "wizard.environment.hide" : "wizard.environment.show"));
    }
}
