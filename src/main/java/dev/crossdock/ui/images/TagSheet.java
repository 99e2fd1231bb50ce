package dev.crossdock.ui.images;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/** Asks for a second name of an image. */
final class TagSheet {
    private TagSheet() {}

    /**
     * @param all the engine's images, one of which may have the name
     */
    static void show(Sheets sheets, ImageActions actions, ImageRow image, List<ImageRow> all) {
        var title = new Label(Words.get("images.tag.title", image.text()));
        title.getStyleClass().add("section");
        title.setWrapText(true);
        var words = new Label(Words.get("images.tag.text"));
        words.setWrapText(true);
        var name = new TextField();
        name.setId("newName");
        name.setPromptText(Words.get("images.tag.prompt"));
        name.setAccessibleText(Words.get("images.tag.name"));
        var problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().addAll("danger-text", "secondary");
        var note = new Label();
        note.setWrapText(true);
        note.getStyleClass().addAll("secondary");
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        var go = new Button(Words.get("images.tag.verb"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        name.textProperty()
                .subscribe(
                        text -> {
                            var wrong = text.isBlank() ? "" : NewName.problem(text).orElse("");
                            tell(problem, wrong);
                            tell(
                                    note,
                                    wrong.isEmpty() ? NewName.consequence(text, image, all) : "");
                            go.setDisable(text.isBlank() || !wrong.isEmpty());
                        });
        var content = new VBox(title, words, name, problem, note, buttons);
        content.getStyleClass().add("confirm");
        var shown = sheets.show(title.getText(), content, () -> {});
        cancel.setOnAction(e -> shown.close());
        go.setOnAction(
                e -> {
                    shown.close();
                    actions.tag(image, name.getText().strip());
                });
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
    }
}
