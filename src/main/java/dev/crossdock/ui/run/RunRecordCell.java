package dev.crossdock.ui.run;

import dev.crossdock.core.run.RunRecord;
import dev.crossdock.core.text.Ages;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/** What was run before, in the list of the first page. */
final class RunRecordCell extends ListCell<RunRecord> {
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    private static final double LEAST = 120;
    private static final double LONGEST = 280;

    private final RunMemory memory;
    private final ToggleButton star = new ToggleButton();
    private final Label image = new Label();
    private final Label command = new Label();
    private final Label age = new Label();
    private final Button forget = new Button();
    private final HBox row = new HBox(8, star, image, command, age, forget);

    RunRecordCell(RunMemory memory) {
        this.memory = memory;
        row.setAlignment(Pos.CENTER_LEFT);
        star.setGraphic(new Icon(Glyph.STAR));
        star.getStyleClass().setAll("button", "icon-button", "star");
        star.setFocusTraversable(false);
        star.setOnAction(e -> memory.favourite(getItem(), star.isSelected()));
        image.getStyleClass().add("strong");
        image.setMinWidth(LEAST);
        image.setMaxWidth(LONGEST);
        image.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        command.getStyleClass().addAll("mono", "muted");
        command.setMinWidth(0);
        command.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(command, Priority.ALWAYS);
        age.getStyleClass().add("muted");
        age.setMinWidth(USE_PREF_SIZE);
        forget.setGraphic(new Icon(Glyph.CLOSE));
        forget.getStyleClass().setAll("button", "icon-button");
        forget.setFocusTraversable(false);
        forget.setTooltip(new Tooltip(Words.get("wizard.recent.forget")));
        forget.setOnAction(e -> memory.forget(getItem()));
        getStyleClass().add("image-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RunRecord item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var line = shortened(item);
        image.setText(item.spec().image());
        command.setText(line);
        age.setText(Ages.ago(item.at(), memory.clock().instant()));
        star.setSelected(item.favourite());
        star.pseudoClassStateChanged(KEPT, item.favourite());
        var does = Words.get(item.favourite() ? "wizard.recent.unkeep" : "wizard.recent.keep");
        star.setTooltip(new Tooltip(does));
        star.setAccessibleText(Words.get("wizard.recent.of", does, line));
        forget.setAccessibleText(
                Words.get("wizard.recent.of", Words.get("wizard.recent.forget"), line));
        setGraphic(row);
        setAccessibleText(Words.get("wizard.recent.of", line, age.getText()));
    }

    /** Every one of them begins with the same two words. */
    private static String shortened(RunRecord item) {
        return item.command().replaceFirst("^docker run ", "").replaceAll("\\s+", " ");
    }
}
