package dev.crossdock.ui.fx;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * A table with rows of one height, in which a row that is given another item is not styled anew.
 * JavaFX does that with every node of it, to learn its height ({@code VirtualFlow.setCellIndex},
 * 26), and where the theme tells empty rows from others; it is most of the work of a scroll and of
 * a filter.
 *
 * @param <T> what a row shows
 */
public final class FluidTableSkin<T> extends TableViewSkin<T> {

    /** What a row has in place of {@code table-row-cell}, for which themes have many rules. */
    private static final String ROW = "fluid-row";

    private FluidTableSkin(TableView<T> table) {
        super(table);
    }

    /**
     * Makes a table fluid.
     *
     * @param table with a {@link TableView#fixedCellSizeProperty() fixed} height of rows
     */
    public static <T> void install(TableView<T> table) {
        table.setRowFactory(FluidTableSkin::row);
        table.setSkin(new FluidTableSkin<>(table));
    }

    /** An empty one is not seen, whatever its style: to say it in the style is dear. */
    private static <T> TableRow<T> row(TableView<T> table) {
        var row = new TableRow<T>();
        row.getStyleClass().setAll(ROW);
        row.emptyProperty().subscribe(empty -> row.setOpacity(empty ? 0 : 1));
        return row;
    }

    @Override
    protected VirtualFlow<TableRow<T>> createVirtualFlow() {
        return new Flow<>();
    }

    private static final class Flow<T> extends VirtualFlow<TableRow<T>> {
        private final Set<TableRow<T>> styled = Collections.newSetFromMap(new WeakHashMap<>());

        /** Those that became selected or focused, or were so, and may not look it. */
        private final Set<TableRow<T>> turned = Collections.newSetFromMap(new WeakHashMap<>());

        @Override
        protected void setCellIndex(TableRow<T> row, int index) {
            if (styled.add(row)) {
                Runnable turns = () -> turned.add(row);
                row.selectedProperty().subscribe(turns);
                row.focusedProperty().subscribe(turns);
                super.setCellIndex(row, index);
                return;
            }
            row.updateIndex(index);
            if (turned.remove(row)) {
                row.applyCss();
            }
        }
    }
}
