package dev.crossdock.ui.images;

import dev.crossdock.core.text.Words;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The variants of an image, one a line, with what can be done with each. Lines are kept and filled
 * anew: another image is chosen with every letter that is typed into the filter.
 */
final class VariantGrid {
    private static final double LINE = 34;
    private static final double[] WIDTHS = {120, 110, 120, 130, 190, 70};
    private static final int COLUMNS = WIDTHS.length;

    private final GridPane grid;
    private final Consumer<VariantRow> act;
    private final List<VariantLine> lines = new ArrayList<>();
    private final int nodesOfHead;
    private final int rowsOfHead;

    /**
     * @param withHead whether its columns have titles
     * @param act does what a line's button says
     */
    VariantGrid(GridPane grid, boolean withHead, Consumer<VariantRow> act) {
        this.grid = grid;
        this.act = act;
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPrefWidth(WIDTHS[i]);
            column.setMinWidth(i == 4 ? 0 : Region.USE_COMPUTED_SIZE);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(i == 3 || i == COLUMNS - 1 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        if (withHead) {
            add(
                    new RowConstraints(),
                    head("images.variant"),
                    head("images.runs"),
                    head("images.where"),
                    head("images.column.size"),
                    head("images.digest"));
        }
        nodesOfHead = grid.getChildren().size();
        rowsOfHead = grid.getRowConstraints().size();
    }

    void show(List<VariantRow> variants) {
        if (variants.size() < lines.size()) {
            clear();
        }
        while (lines.size() < variants.size()) {
            var line = new VariantLine(act);
            lines.add(line);
            add(new RowConstraints(LINE), line.nodes());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(variants.get(i));
        }
    }

    private void clear() {
        lines.clear();
        grid.getChildren().subList(nodesOfHead, grid.getChildren().size()).clear();
        grid.getRowConstraints().subList(rowsOfHead, grid.getRowConstraints().size()).clear();
    }

    /** A row, and the line under it. */
    private void add(RowConstraints height, Node... nodes) {
        var rows = grid.getRowConstraints();
        grid.addRow(rows.size(), nodes);
        rows.add(height);
        var line = new Region();
        line.getStyleClass().add("variant-line");
        grid.add(line, 0, rows.size(), COLUMNS, 1);
        rows.add(new RowConstraints(1));
    }

    private static Label head(String key) {
        var label = new Label(Words.get(key));
        label.getStyleClass().add("head");
        return label;
    }
}
