package dev.crossdock.ui.engine;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** Asks where an engine answers. */
final class AddressSheet {
    private AddressSheet() {}

    static void show(Sheets sheets, Consumer<String> given) {
        var title = new Label(Words.get("engine.address.title"));
        title.getStyleClass().add("section");
        var text = new Label(Words.get("engine.address.text"));
        text.setWrapText(true);
        var field = new TextField();
        field.setPromptText("unix:///var/run/docker.sock");
        field.getStyleClass().add("mono-text");
        field.setAccessibleText(Words.get("engine.address.title"));
        var cancel = new Button(Words.get("sheet.cancel"));
        var use = new Button(Words.get("engine.address.use"));
        use.setDefaultButton(true);
        use.disableProperty().bind(field.textProperty().map(String::isBlank));
        var buttons = new HBox(cancel, use);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(title, text, field, buttons);
        content.getStyleClass().add("confirm");
        var shown = sheets.show(title.getText(), content, () -> {});
        cancel.setOnAction(e -> shown.close());
        use.setOnAction(
                e -> {
                    shown.close();
                    given.accept(field.getText());
                });
    }
}
