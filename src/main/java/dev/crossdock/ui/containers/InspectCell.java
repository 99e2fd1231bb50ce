package dev.crossdock.ui.containers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** A name and its value. */
final class InspectCell extends TreeCell<InspectItem> {
    private final Label name = new Label();
    private final Label value = new Label();
    private final HBox line = new HBox(12, name, value);

    InspectCell() {
        getStyleClass().add("inspect-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable InspectItem item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        if (isEmpty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(item.name());
        value.setText(item.value());
        value.getStyleClass().setAll("label", item.isBranch() ? "muted" : "mono");
        setGraphic(line);
        setTooltip(item.isBranch() ? null : new Tooltip(item.path() + "\n" + item.value()));
        setAccessibleText(item.name() + " " + item.value());
    }
}
