package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogRange;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Inks;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.function.Consumer;

/** The rows of a console that are in sight, and no others, however long the log is. */
final class LogPane extends Region {

    private final ConsoleViewModel model;
    private final LogSelection selection = new LogSelection();
    private final LineTexts texts;
    private final Inks inks = new Inks(this::repaint);
    private final RowSheet sheet;
    private final RowWindow window;
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();

    /** The number of the line at the top, so that it stays there when others come or go. */
    private long anchor;

    private long marks;

    /** How wide the widest line in sight is. */
    private double widest;

    /** The scroll bars are being set, not dragged. */
    private boolean setting;

    /** A point of the pane, as one of the row under it. */
    record Spot(int row, long number, double x, double y) {}

    /**
     * @param ask called when somebody wants to know why the container ended
     * @param open opens a web address
     */
    LogPane(ConsoleViewModel model, Runnable ask, Consumer<String> open) {
        this.model = model;
        texts = new LineTexts(model);
        sheet = new RowSheet(model, texts, selection, inks, ask);
        window = new RowWindow(new Rows());
        getStyleClass().add("log-pane");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Words.get("console.log"));
        setAccessibleHelp(Words.get("console.log.keys"));
        setFocusTraversable(true);
        vertical.setOrientation(Orientation.VERTICAL);
        horizontal.setOrientation(Orientation.HORIZONTAL);
        vertical.setManaged(false);
        horizontal.setManaged(false);
        getChildren().setAll(inks, sheet, vertical, horizontal);
        listen();
        new LogPaneInput(this, selection, new LogLinks(this, open)).install();
    }

    private void listen() {
        vertical.valueProperty().subscribe((before, now) -> dragged(now.doubleValue()));
        horizontal.valueProperty().subscribe((before, now) -> sheet.slide(now.doubleValue()));
        model.revisionProperty().subscribe(() -> changed());
        model.followingProperty().subscribe(() -> requestLayout());
        model.times().onChange(this::repaint);
        model.wrapProperty().subscribe(() -> repaint());
        model.markedProperty().subscribe(() -> repaint());
        model.notesProperty().subscribe(() -> repaint());
        model.search().patternProperty().subscribe(() -> reshaped());
        model.search().currentProperty().subscribe(() -> repaint());
        model.times().utcProperty().subscribe(() -> reshaped());
        model.times().datedProperty().subscribe(() -> reshaped());
        model.json().shortenedProperty().subscribe(() -> reshaped());
        model.json().revisionProperty().subscribe(() -> reshaped());
        selection.onChange(this::selected);
        model.saving().selectedProperty().subscribe(this::unselected);
        model.onReveal(this::reveal);
    }

    /** A mark says more while it is the last, so that the one before is drawn anew. */
    private void changed() {
        long now = model.rows().marks();
        if (now != marks) {
            marks = now;
            sheet.outdate();
        }
        requestLayout();
    }

    private void selected() {
        model.saving().selectedProperty().set(selection.asPrinted(texts::isReshaped));
        repaint();
    }

    private void unselected(@Nullable LogRange now) {
        if (now == null && !selection.isEmpty()) {
            selection.clear();
        }
    }

    /** Lines of JSON look different: a place in one of them is no place in it any more. */
    private void reshaped() {
        selection.widen(texts::isJson);
        repaint();
    }

    /** Unfolds a line of JSON, whose first row stays where it is, or folds it again. */
    void fold(long number) {
        boolean following = model.followingProperty().get();
        moved(false);
        model.json().toggle(number);
        layoutChildren();
        model.followingProperty().set(following && window.reachesEnd());
    }

    /**
     * Selects the line after the selected one, or before it, and brings it into sight; where
     * nothing is selected, the first in sight, or the last.
     *
     * @param by 1 or -1
     */
    void step(int by) {
        var rows = model.rows();
        var range = selection.range();
        int row =
                range == null
                        ? Math.max(0, by > 0 ? window.top() : lastInSight())
                        : rows.row(by > 0 ? range.last() : range.first()) + by;
        while (row >= 0 && row < rows.size() && rows.mark(row) != null) {
            row += by;
        }
        if (row >= 0 && row < rows.size()) {
            selection.line(rows.number(row));
            window.approach(row);
            moved(row == rows.size() - 1);
        }
    }

    private int lastInSight() {
        int row = window.top();
        for (double y = -window.above(); row < model.rows().size(); row++) {
            y += sheet.heightOf(row);
            if (y > sheet.getHeight()) {
                return row - 1;
            }
        }
        return row - 1;
    }

    /**
     * Unfolds the JSON of what is selected and in sight or, where nothing of it is folded, folds
     * it. Tells whether there is any.
     */
    boolean foldSelected() {
        var range = selection.range();
        var folded = new ArrayList<Long>();
        var unfolded = new ArrayList<Long>();
        int last = lastInSight();
        for (int row = window.top(); range != null && row <= last; row++) {
            long number = model.rows().number(row);
            if (range.first() <= number && number <= range.last()) {
                switch (texts.of(row).form()) {
                    case PRINTED -> {}
                    case SUMMARY -> folded.add(number);
                    case UNFOLDED -> unfolded.add(number);
                }
            }
        }
        (folded.isEmpty() ? unfolded : folded).forEach(this::fold);
        return !folded.isEmpty() || !unfolded.isEmpty();
    }

    /**
     * What is selected out of a line that is not seen as it was printed; null where it is something
     * else.
     */
    @Nullable String selectedWords() {
        var range = selection.range();
        if (range == null || !range.isPartOfOneLine() || !texts.isReshaped(range.first())) {
            return null;
        }
        var words = texts.of(model.rows().row(range.first())).text().text();
        int to = range.to(range.first(), words.length());
        return words.substring(Math.min(range.from(range.first()), to), to);
    }

    LineTexts texts() {
        return texts;
    }

    ConsoleViewModel model() {
        return model;
    }

    /** Scrolls; down where positive. Upwards it lets go of the newest line. */
    void scroll(double pixels) {
        window.scroll(pixels);
        moved(window.reachesEnd() && (pixels > 0 || window.position() == 0));
    }

    /** Scrolls by what is in sight, less a line. */
    void page(int pages) {
        scroll(pages * (sheet.getHeight() - MonoFonts.LINE));
    }

    void scrollAside(double pixels) {
        horizontal.setValue(Math.clamp(horizontal.getValue() + pixels, 0, horizontal.getMax()));
    }

    void toBeginning() {
        window.to(0, 0);
        moved(window.reachesEnd());
    }

    private void moved(boolean atEnd) {
        model.followingProperty().set(atEnd);
        holdOn();
        requestLayout();
    }

    private void holdOn() {
        var rows = model.rows();
        anchor = rows.size() == 0 ? 0 : rows.number(Math.min(window.top(), rows.size() - 1));
    }

    private void reveal(long number) {
        layoutChildren();
        int row = model.rows().row(number);
        if (row < model.rows().size() && !window.isInSight(row)) {
            window.reveal(row);
            moved(false);
        }
    }

    private void dragged(double value) {
        if (!setting) {
            int row = (int) value;
            window.to(row, value - row);
            moved(value >= vertical.getMax() - 0.01);
        }
    }

    private void repaint() {
        sheet.outdate();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double bar = Math.ceil(vertical.prefWidth(-1));
        boolean sideways = isSideways(bar);
        layOut(bar, sideways);
        // Only rows that were placed tell how wide they are.
        if (isSideways(bar) != sideways) {
            layOut(bar, !sideways);
        }
    }

    private boolean isSideways(double bar) {
        return !model.wrapProperty().get() && widest > getWidth() - bar;
    }

    private void layOut(double bar, boolean sideways) {
        double width = getWidth() - bar;
        double height = getHeight() - (sideways ? Math.ceil(horizontal.prefHeight(-1)) : 0);
        sheet.fit(width, height);
        if (model.followingProperty().get()) {
            window.settle(height);
            window.toEnd();
        } else {
            double position = window.position();
            window.to(model.rows().row(anchor), position - Math.floor(position));
            window.settle(height);
        }
        place(height);
        if (model.followingProperty().get() || !model.rows().isBehind()) {
            holdOn(); // else the line that was at the top may be still to be found
        }
        setVertical(bar, height);
        setHorizontal(width, height, sideways);
    }

    private void place(double height) {
        double y = -window.above();
        widest = 0;
        sheet.begin();
        for (int row = window.top(); row < model.rows().size() && y < height; row++) {
            var node = sheet.place(row, y);
            widest = Math.max(widest, node instanceof LineRow line ? line.wholeWidth() : 0);
            y += node.getHeight();
        }
        sheet.end();
    }

    private void setVertical(double bar, double height) {
        int size = model.rows().size();
        double position = window.position();
        double seen = height / MonoFonts.LINE;
        double max = window.reachesEnd() ? position : Math.max(position + 1, size - seen);
        setting = true;
        vertical.setMax(max);
        vertical.setVisibleAmount(max * Math.min(1, seen / Math.max(size, 1)));
        vertical.setValue(position);
        vertical.setVisible(max > 0);
        vertical.resizeRelocate(getWidth() - bar, 0, bar, getHeight());
        setting = false;
    }

    private void setHorizontal(double width, double height, boolean sideways) {
        double more = sideways ? Math.max(0, widest - width) : 0;
        horizontal.setMax(more);
        horizontal.setVisibleAmount(more > 0 ? more * width / widest : 0);
        horizontal.setValue(Math.min(horizontal.getValue(), more));
        horizontal.setVisible(sideways);
        horizontal.resizeRelocate(0, height, width, getHeight() - height);
    }

    /** The place in the log under a point of this node; null if there is no line. */
    LogSelection.@Nullable Place placeAt(double x, double y) {
        var spot = spotAt(x, y);
        return spot == null
                ? null
                : new LogSelection.Place(
                        spot.number(), sheet.indexAt(spot.row(), spot.x(), spot.y()));
    }

    /** What shows the line under a point; null if no line is there. */
    @Nullable LineRow lineAt(Spot spot) {
        return sheet.line(spot.row());
    }

    /** The row under a point of this node; null if there is none. */
    @Nullable Spot spotAt(double x, double y) {
        double top = -window.above();
        for (int row = window.top(); row < model.rows().size() && top < getHeight(); row++) {
            double height = sheet.heightOf(row);
            if (y < top + height) {
                return new Spot(row, model.rows().number(row), x, y - top);
            }
            top += height;
        }
        return null;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> model.rows().size();
            case ITEM_AT_INDEX -> sheet.rowOf(model.rows().number((Integer) parameters[0]));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private final class Rows implements RowWindow.Rows {
        @Override
        public int size() {
            return model.rows().size();
        }

        @Override
        public double height(int row) {
            return sheet.heightOf(row);
        }
    }
}
