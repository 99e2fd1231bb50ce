package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** Asks under which name a result is to go to a registry. */
final class PushBuiltSheet {
    private PushBuiltSheet() {}

    /**
     * Asks.
     *
     * @param built what was built
     * @param push gets the name, after the sheet has gone
     */
    static void ask(Sheets sheets, BuildRequest built, Consumer<String> push) {
        var title = new Label(Words.get("builds.push.title"));
        title.getStyleClass().add("section");
        var text = new Label(Words.get("builds.push.text"));
        text.setWrapText(true);
        var name = new TextField(built.tag());
        name.setId("pushName");
        name.setAccessibleText(Words.get("builds.push.name"));
        name.setPrefColumnCount(36);
        var problem = new Label();
        problem.getStyleClass().add("danger-text");
        problem.setWrapText(true);
        var command = new CommandBox();
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        var go = new Button(Words.get("builds.push.go"));
        go.setId("pushNow");
        go.setDefaultButton(true);
        go.getStyleClass().add("accent");
        name.textProperty()
                .subscribe(
                        typed -> {
                            var wrong = problem(typed.strip());
                            problem.setText(wrong);
                            go.setDisable(!wrong.isEmpty());
                            command.setCommand(pushing(built, typed.strip()).line());
                        });
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(12, title, text, name, problem, command, buttons);
        content.getStyleClass().addAll("confirm", "wide");
        var shown = sheets.show(title.getText(), content, () -> {});
        cancel.setOnAction(e -> shown.close());
        go.setOnAction(
                e -> {
                    shown.close();
                    push.accept(name.getText().strip());
                });
        name.requestFocus();
    }

    private static BuildRequest pushing(BuildRequest built, String name) {
        return built.tag(name).output(new BuildOutput.Registry());
    }

    private static String problem(String name) {
        return ImageReference.problemWith(name)
                .orElseGet(() -> name.contains("/") ? "" : Words.get("builds.no-registry", name));
    }
}
