package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;

import java.io.File;

/** A mount: what, where inside, and whether it may be written to. */
final class MountRowView extends RowView {
    private final MountRow row;

    MountRowView(MountRow row, Runnable remove) {
        this.row = row;
        var kind = new Label(row.kind());
        kind.getStyleClass().addAll("muted", "mount-kind");
        var source =
                wide(
                        Words.get("wizard.mount.source"),
                        Words.get(
                                row.isFolder()
                                        ? "wizard.mount.source-prompt"
                                        : "wizard.mount.volume-prompt"));
        source.textProperty().bindBidirectional(row.sourceProperty());
        seen(source, row.hasSource());
        var choose = new Button();
        choose.getStyleClass().setAll("button", "icon-button");
        choose.setGraphic(new Icon(Glyph.FOLDER));
        choose.setAccessibleText(Words.get("wizard.mount.choose"));
        choose.setTooltip(new Tooltip(Words.get("wizard.mount.choose")));
        choose.setOnAction(e -> choose());
        seen(choose, row.isFolder());
        var target =
                wide(Words.get("wizard.mount.inside"), Words.get("wizard.mount.inside-prompt"));
        target.textProperty().bindBidirectional(row.targetProperty());
        var readOnly = new CheckBox(Words.get("wizard.mount.read-only"));
        readOnly.selectedProperty().bindBidirectional(row.readOnlyProperty());
        readOnly.setMinWidth(USE_PREF_SIZE);
        fill(
                Words.get("wizard.mount.one"),
                remove,
                kind,
                source,
                choose,
                new Label("→"),
                target,
                readOnly);
        problem(row.problemProperty());
    }

    private static TextField wide(String spoken, String prompt) {
        var field = field(spoken, prompt);
        field.setMinWidth(0);
        field.setPrefWidth(0);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static void seen(javafx.scene.Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Words.get("wizard.mount.choose"));
        var before = new File(row.sourceProperty().get());
        if (before.isDirectory()) {
            chooser.setInitialDirectory(before);
        }
        var chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            row.sourceProperty().set(chosen.getPath());
        }
    }
}
