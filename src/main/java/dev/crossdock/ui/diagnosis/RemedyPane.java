package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.CommandPieces;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One remedy: what it is, its button, what has to be filled in, and its command, which is shown at
 * once for the best one and on demand for the others.
 */
final class RemedyPane extends VBox {
    private final RemedyViewModel remedy;
    private final VBox command = new VBox(12);
    private final Button fold = new Button(Words.get("diagnosis.command"), new Icon(Glyph.RIGHT));

    /**
     * @param note what will happen to the container that is there; empty for none
     */
    RemedyPane(RemedyViewModel remedy, boolean best, String note, DiagnosisViewModel model) {
        this.remedy = remedy;
        getStyleClass().addAll("card-row", best ? "best-remedy" : "other-remedy");
        var title = new Label(remedy.remedy().title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(2, title);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(16, words);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head);
        if (remedy.specProperty().get() != null) {
            if (best) {
                title.getStyleClass().add("strong");
                words.getChildren().add(note(note));
            } else {
                head.getChildren().add(fold());
            }
            addCommand(best);
        } else {
            title.setGraphic(new Icon(glyph(remedy.remedy())));
            title.setGraphicTextGap(10);
        }
        if (canBeDone(remedy.remedy())) {
            head.getChildren().add(button(best, model));
        }
    }

    private Button button(boolean best, DiagnosisViewModel model) {
        var button = new Button(Words.get(verb()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> model.apply(remedy));
        button.disableProperty()
                .bind(remedy.readyProperty().not().or(model.busyProperty().isNotEmpty()));
        if (best) {
            button.setId("primary-remedy");
            button.getStyleClass().add("accent");
            var hint = new Label(DiagnosisView.PRIMARY.getDisplayText());
            hint.getStyleClass().add("key-hint");
            button.setGraphic(new HBox(8, new Icon(Glyph.RUN), new Label(button.getText()), hint));
            ((HBox) button.getGraphic()).setAlignment(Pos.CENTER_LEFT);
            button.setAccessibleText(button.getText());
            button.setText("");
        }
        return button;
    }

    private String verb() {
        if (remedy.remedy() instanceof Remedy.Pull) {
            return "diagnosis.pull";
        }
        return remedy.isInteractive() ? "diagnosis.open-terminal" : "diagnosis.rerun";
    }

    private static boolean canBeDone(Remedy remedy) {
        return remedy instanceof Remedy.Rerun || remedy instanceof Remedy.Pull;
    }

    private static Glyph glyph(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Rerun r -> Glyph.RUN;
            case Remedy.Pull p -> Glyph.PULL;
            case Remedy.Host h -> Glyph.ENGINE;
            case Remedy.Image i -> Glyph.IMAGES;
            case Remedy.Nothing n -> Glyph.DONE;
        };
    }

    private static Label note(String words) {
        var note = new Label(words);
        note.getStyleClass().add("secondary");
        note.setWrapText(true);
        return note;
    }

    private Button fold() {
        fold.getStyleClass().setAll("button", "link");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        fold.setOnAction(e -> open(!command.isVisible()));
        return fold;
    }

    private void open(boolean now) {
        command.setVisible(now);
        command.setManaged(now);
        fold.setGraphic(new Icon(now ? Glyph.DOWN : Glyph.RIGHT));
    }

    private void addCommand(boolean shown) {
        if (!remedy.blanks().isEmpty()) {
            command.getChildren().add(form());
        }
        var box = new CommandBox();
        command.getChildren().add(box);
        remedy.specProperty()
                .subscribe(
                        spec -> box.setTokens(CommandPieces.of(remedy.command()), remedy.line()));
        getChildren().add(command);
        // What has to be filled in cannot wait to be unfolded.
        open(shown || !remedy.blanks().isEmpty());
    }

    private GridPane form() {
        var form = new GridPane(12, 8);
        form.getStyleClass().add("blanks");
        int row = 0;
        for (var blank : remedy.blanks().entrySet()) {
            var name = new Label(blank.getKey());
            name.getStyleClass().add("mono");
            form.addRow(row++, name, field(name, blank.getValue()));
        }
        return form;
    }

    private static PasswordField field(Label name, StringProperty value) {
        var field = new PasswordField();
        field.setId("blank-" + name.getText());
        field.setPromptText(Words.get("diagnosis.blank"));
        field.setAccessibleText(name.getText());
        field.setPrefColumnCount(24);
        field.textProperty().bindBidirectional(value);
        name.setLabelFor(field);
        return field;
    }
}
