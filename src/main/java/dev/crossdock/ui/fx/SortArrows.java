package dev.crossdock.ui.fx;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Shows beside a column's name, and not at its far end, which way a table is sorted. */
public final class SortArrows {
    private static final double SIZE = 14;

    private SortArrows() {}

    /** Does so for a table from now on. */
    public static void install(TableView<?> table) {
        table.getStyleClass().add("own-arrows");
        table.getSortOrder()
                .addListener((ListChangeListener<TableColumn<?, ?>>) change -> draw(table));
        table.getColumns().forEach(column -> column.sortTypeProperty().subscribe(t -> draw(table)));
        draw(table);
    }

    private static void draw(TableView<?> table) {
        for (var column : table.getColumns()) {
            if (table.getSortOrder().contains(column)) {
                boolean up = column.getSortType() == TableColumn.SortType.ASCENDING;
                column.setGraphic(new Icon(up ? Glyph.UP : Glyph.DOWN, SIZE));
            } else {
                column.setGraphic(null);
            }
        }
    }
}
