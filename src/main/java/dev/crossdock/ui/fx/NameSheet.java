package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for a name, and says while it is typed what is wrong with it and what it leads to. */
public final class NameSheet {
    private NameSheet() {}

    /**
     * What is to be said of a name.
     *
     * @param problem what is wrong with it; empty for nothing
     * @param note what happens besides; empty for nothing
     * @param good whether it can be given
     */
    public record Verdict(String problem, String note, boolean good) {}

    /**
     * Asks.
     *
     * @param text what the name will do
     * @param name where it is typed, with what it begins with, and its words for screen readers
     * @param verb the button: a verb, and what it gives the name to
     * @param check is asked with every change; blanks around the name are gone
     * @param chosen called with the name, after the sheet has gone
     */
    public static void ask(
            Sheets sheets,
            String title,
            String text,
            TextField name,
            String verb,
            Function<String, Verdict> check,
            Consumer<String> chosen) {
        var heading = new Label(title);
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        var words = new Label(text);
        words.setWrapText(true);
        var problem = line("danger-text", "secondary");
        var note = line("secondary");
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        var go = new Button(verb);
        go.setId("giveName");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        name.textProperty()
                .subscribe(
                        typed -> {
                            var verdict = check.apply(typed.strip());
                            tell(problem, verdict.problem());
                            tell(note, verdict.note());
                            go.setDisable(!verdict.good());
                        });
        var content = new VBox(heading, words, name, problem, note, buttons);
        content.getStyleClass().add("confirm");
        var shown = sheets.show(title, content, () -> {});
        cancel.setOnAction(e -> shown.close());
        go.setOnAction(
                e -> {
                    shown.close();
                    chosen.accept(name.getText().strip());
                });
    }

    private static Label line(String... styleClasses) {
        var line = new Label();
        line.setWrapText(true);
        line.getStyleClass().addAll(styleClasses);
        return line;
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        Shown.of(label, !text.isEmpty());
    }
}
