package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.suite.SuiteCommand;
import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks what a run is to be called as a test, and which suite it is to be kept in. */
final class KeepSheet {
    private final SuiteViewModel suites;
    private final SuiteFiles files;
    private final MatrixResult result;
    private final TextField name = new TextField();
    private final Label problem = new Label();
    private Runnable close = () -> {};

    private KeepSheet(SuiteViewModel suites, SuiteFiles files, MatrixResult result) {
        this.suites = suites;
        this.files = files;
        this.result = result;
    }

    /** Shows it; what was kept is then in front. */
    static void show(Sheets sheets, SuiteViewModel suites, SuiteFiles files, MatrixResult result) {
        new KeepSheet(suites, files, result).show(sheets);
    }

    private void show(Sheets sheets) {
        var title = new Label(Words.get("matrix.keep.title"));
        title.getStyleClass().add("section");
        var words = new Label(Words.get("matrix.keep.text"));
        words.setWrapText(true);
        var label = new Label(Words.get("matrix.keep.name"));
        label.getStyleClass().add("secondary");
        label.setLabelFor(name);
        name.setId("testName");
        name.setAccessibleText(label.getText());
        name.setText(SuiteCommand.nameOf(result.request().command()));
        problem.setId("keepProblem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("danger-text", "secondary");
        tell("");
        var content = new VBox(title, words, label, name, problem, buttons());
        content.getStyleClass().addAll("confirm", "wide");
        var shown = sheets.show(title.getText(), content, () -> {});
        close = shown::close;
    }

    private Node buttons() {
        var buttons = new ArrayList<Button>();
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> close.run());
        buttons.add(cancel);
        buttons.add(
                button(
                        "keepThere",
                        Words.get("matrix.keep.there"),
                        () -> files.existing(name.getScene().getWindow())));
        buttons.add(
                button(
                        "keepNew",
                        Words.get("matrix.keep.new"),
                        () -> files.created(name.getScene().getWindow(), proposed())));
        var open = suites.openProperty().get();
        if (open != null) {
            buttons.add(
                    button(
                            "keepOpen",
                            Words.get("matrix.keep.open", open.name()),
                            () -> Optional.of(open.file())));
        }
        var first = buttons.getLast();
        first.getStyleClass().add("accent");
        first.setDefaultButton(true);
        name.textProperty()
                .subscribe(
                        text ->
                                buttons.stream()
                                        .filter(button -> button != cancel)
                                        .forEach(button -> button.setDisable(text.isBlank())));
        var line = new FlowPane(8, 8);
        line.getStyleClass().add("confirm-buttons");
        line.getChildren().setAll(buttons);
        return line;
    }

    private Button button(String id, String words, Supplier<Optional<Path>> file) {
        var button = new Button(words);
        button.setId(id);
        button.setMaxWidth(400);
        button.setOnAction(e -> file.get().ifPresent(this::keep));
        return button;
    }

    /** {@code busybox.crossdock.json} */
    private String proposed() {
        var image = result.request().image();
        var last = image.substring(image.lastIndexOf('/') + 1);
        return last.replaceAll("[:@].*", "") + SuiteFile.ENDING;
    }

    private void keep(Path file) {
        var why = suites.keep(result, name.getText().strip(), file);
        tell(why);
        if (why.isEmpty()) {
            close.run();
            suites.frontProperty().set(true);
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setManaged(!sentence.isEmpty());
    }
}
