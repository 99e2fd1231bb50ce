package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks before something that cannot be taken back. */
public final class ConfirmSheet {
    private ConfirmSheet() {}

    /**
     * Asks.
     *
     * @param title the question
     * @param text what will be gone, and what stays
     * @param verb the button: a verb and its object
     * @param danger whether it is painted as dangerous
     * @param confirmed called when the button was pressed, after the sheet has gone
     */
    public static void ask(
            Sheets sheets,
            String title,
            String text,
            String verb,
            boolean danger,
            Runnable confirmed) {
        var heading = new Label(title);
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        var words = new Label(text);
        words.setWrapText(true);
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        var go = new Button(verb);
        go.setDefaultButton(!danger); // Return, pressed out of habit, destroys nothing.
        go.getStyleClass().add(danger ? "danger" : "accent");
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(heading, words, buttons);
        content.getStyleClass().add("confirm");
        var shown = sheets.show(title, content, () -> {});
        cancel.setOnAction(e -> shown.close());
        go.setOnAction(
                e -> {
                    shown.close();
                    confirmed.run();
                });
    }
}
