package dev.crossdock.ui.fx;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Set;

/**
 * A table with rows of one height, in which a row that a scroll gives another item is not styled
 * anew. JavaFX does that with every node of it ({@code VirtualFlow.setCellIndex}, 26), to learn its
 * height, which is known here; it is nearly all of the work of a scroll.
 *
 * @param <T> what a row shows
 */
public final class FluidTableSkin<T> extends TableViewSkin<T> {

    /**
     * @param table with a {@link TableView#fixedCellSizeProperty() fixed} height of rows
     */
    public FluidTableSkin(TableView<T> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<T>> createVirtualFlow() {
        return new Flow<>();
    }

    private static final class Flow<T> extends VirtualFlow<TableRow<T>> {
        /** Of a row that was styled. */
        private static final String STYLED = "crossdock.styled";

        private static final Set<PseudoClass> NOT_STYLED =
                Set.of(PseudoClass.getPseudoClass("odd"), PseudoClass.getPseudoClass("even"));

        @Override
        protected void setCellIndex(TableRow<T> row, int index) {
            if (row.getProperties().putIfAbsent(STYLED, true) == null) {
                super.setCellIndex(row, index);
                return;
            }
            int before = states(row);
            row.updateIndex(index);
            if (states(row) != before) {
                row.applyCss();
            }
        }

        private static int states(TableRow<?> row) {
            return row.getPseudoClassStates().stream()
                    .filter(state -> !NOT_STYLED.contains(state))
                    .mapToInt(Object::hashCode)
                    .sum();
        }
    }
}
