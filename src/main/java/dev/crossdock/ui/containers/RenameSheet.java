package dev.crossdock.ui.containers;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Set;
import java.util.function.Consumer;

/** Asks for another name of a container, and checks it while it is typed. */
final class RenameSheet {
    private RenameSheet() {}

    /**
     * @param now its name
     * @param taken the names of all containers
     * @param chosen takes the new one
     */
    static void show(Sheets sheets, String now, Set<String> taken, Consumer<String> chosen) {
        var title = new Label(Words.get("containers.rename.title", now));
        title.getStyleClass().add("section");
        title.setWrapText(true);
        var words = new Label(Words.get("containers.rename.text"));
        words.setWrapText(true);
        var name = new TextField(now);
        name.setId("newContainerName");
        name.setAccessibleText(Words.get("containers.rename.name"));
        name.selectAll();
        var problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().addAll("danger-text", "secondary");
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        var go = new Button(Words.get("containers.rename.verb"));
        go.setId("rename");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        name.textProperty()
                .subscribe(
                        text -> {
                            var wrong = ContainerName.problem(text.strip(), now, taken);
                            problem.setText(wrong);
                            Shown.of(problem, !wrong.isEmpty());
                            go.setDisable(!ContainerName.isGood(text.strip(), now, taken));
                        });
        var content = new VBox(title, words, name, problem, buttons);
        content.getStyleClass().add("confirm");
        var shown = sheets.show(title.getText(), content, () -> {});
        cancel.setOnAction(e -> shown.close());
        go.setOnAction(
                e -> {
                    shown.close();
                    chosen.accept(name.getText().strip());
                });
    }
}
