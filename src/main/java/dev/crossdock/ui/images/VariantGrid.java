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
 * The variants of an image, one a line, with what can be done with each. Lines are kept, filled
 * anew and hidden: another image is chosen with every letter that is typed into the filter.
 */
final class VariantGrid {
    private static final double LINE = 34;
    private static final double[] WIDTHS = {120, 110, 120, 130, 190, 70};
    private static final int COLUMNS = WIDTHS.length;

    private final GridPane grid;
    private final Consumer<VariantRow> act;
    private final List<Line> lines = new ArrayList<>();

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
                    Region.USE_COMPUTED_SIZE,
                    head("images.variant"),
                    head("images.runs"),
                    head("images.where"),
                    head("images.column.size"),
                    head("images.digest"));
        }
    }

    void show(List<VariantRow> variants) {
        while (lines.size() < variants.size()) {
            var line = new VariantLine(act);
            lines.add(new Line(line, add(LINE, line.nodes())));
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean filled = i < variants.size();
            lines.get(i).row().show(filled);
            if (filled) {
                lines.get(i).variant().show(variants.get(i));
            }
        }
    }

    private Row add(double height, Node... nodes) {
        var rows = grid.getRowConstraints();
        var row = new Row(nodes, new Region(), height, new RowConstraints(), new RowConstraints());
        row.rule().getStyleClass().add("variant-line");
        grid.addRow(rows.size(), nodes);
        rows.add(row.constraints());
        grid.add(row.rule(), 0, rows.size(), COLUMNS, 1);
        rows.add(row.rulesConstraints());
        row.show(true);
        return row;
    }

    private record Line(VariantLine variant, Row row) {}

    /** A row of the grid, and the rule under it. A hidden one takes no room. */
    private record Row(
            Node[] nodes,
            Region rule,
            double height,
            RowConstraints constraints,
            RowConstraints rulesConstraints) {

        void show(boolean visible) {
            for (var node : nodes) {
                node.setVisible(visible);
                node.setManaged(visible);
            }
            rule.setVisible(visible);
            rule.setManaged(visible);
            set(constraints, visible ? height : 0);
            set(rulesConstraints, visible ? 1 : 0);
        }

        private static void set(RowConstraints constraints, double height) {
            constraints.setMinHeight(height);
            constraints.setPrefHeight(height);
            constraints.setMaxHeight(height);
        }
    }

    private static Label head(String key) {
        var label = new Label(Words.get(key));
        label.getStyleClass().add("head");
        return label;
    }
}
