package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogMark;
import dev.crossdock.ui.fx.Inks;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a log that are in sight. A row is drawn once and then only moved, until it changes.
 */
final class RowSheet extends Pane {

    private final ConsoleViewModel model;
    private final LineTexts texts;
    private final LogSelection selection;
    private final Runnable ask;
    private final Inks inks;
    private final Rectangle clip = new Rectangle();
    private final Map<Long, Shown> shown = new HashMap<>();
    private final Deque<LineRow> spareLines = new ArrayDeque<>();
    private final Deque<MarkRow> spareMarks = new ArrayDeque<>();
    private Set<Long> unused = Set.of();
    private double aside;

    /** What was drawn for an older edition is drawn anew. */
    private int edition;

    /** A row, and what it was drawn from. */
    private record Shown(LogRow row, int edition, double width, double height) {}

    RowSheet(
            ConsoleViewModel model,
            LineTexts texts,
            LogSelection selection,
            Inks inks,
            Runnable ask) {
        this.model = model;
        this.texts = texts;
        this.selection = selection;
        this.inks = inks;
        this.ask = ask;
        setManaged(false);
        setClip(clip);
    }

    /** Everything has to be drawn anew. */
    void outdate() {
        edition++;
    }

    void fit(double width, double height) {
        resizeRelocate(0, 0, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
    }

    /** Begins to place rows; those that are not placed until {@link #end} go. */
    void begin() {
        unused = new HashSet<>(shown.keySet());
    }

    /** Puts a row of the log where it belongs. */
    LogRow place(int row, double y) {
        unused.remove(model.rows().number(row));
        var at = shown(row);
        at.row.resizeRelocate(0, y, getWidth(), at.height);
        at.row.setVisible(true);
        return at.row;
    }

    void end() {
        unused.forEach(number -> giveBack(shown.remove(number)));
    }

    /** Moves the text of the lines to the side. */
    void slide(double by) {
        aside = by;
        for (var at : shown.values()) {
            if (at.row instanceof LineRow line) {
                line.slide(by);
            }
        }
    }

    double heightOf(int row) {
        if (model.rows().mark(row) != null) {
            return MarkRow.HEIGHT;
        }
        boolean own = model.wrapProperty().get() || texts.isUnfolded(model.rows().number(row));
        return own ? shown(row).height : MonoFonts.LINE;
    }

    /** The place in a line under a point of its row. */
    int indexAt(int row, double x, double y) {
        return shown(row).row instanceof LineRow line ? line.indexAt(x, y) : 0;
    }

    /** What shows the line in a row; null if the row is a mark. */
    @Nullable LineRow line(int row) {
        return shown(row).row instanceof LineRow line ? line : null;
    }

    /** The row in sight that shows a line; null if it is out of sight. */
    @Nullable LogRow rowOf(long number) {
        var at = shown.get(number);
        return at == null ? null : at.row;
    }

    private Shown shown(int row) {
        long number = model.rows().number(row);
        var before = shown.get(number);
        if (before != null && isUpToDate(before, row)) {
            return before;
        }
        if (before != null) {
            giveBack(before);
        }
        var now = draw(row, number);
        shown.put(number, now);
        return now;
    }

    private boolean isUpToDate(Shown at, int row) {
        return at.edition == edition && at.width == getWidth() && !model.rows().isOpen(row);
    }

    private Shown draw(int row, long number) {
        var mark = model.rows().mark(row);
        var node = mark == null ? lineRow(row, number) : mark(mark, row);
        double height = node.fit(getWidth(), model.wrapProperty().get());
        if (node instanceof LineRow line) {
            line.slide(aside);
            paint(line, number);
        }
        return new Shown(node, edition, getWidth(), height);
    }

    private void paint(LineRow line, long number) {
        var search = model.search();
        line.paint(
                search.patternProperty().get(),
                search.currentProperty().get(),
                number,
                selection.from(number),
                selection.to(number, line.shown().text().length()));
    }

    private LogRow lineRow(int row, long number) {
        var node = spareLines.isEmpty() ? added(new LineRow(inks)) : spareLines.pop();
        var line = model.rows().line(row);
        if (line != null) {
            boolean marked = model.markedProperty().get() == number;
            node.show(line, texts.of(row), model.tags(), model.times(), marked);
        }
        return node;
    }

    private LogRow mark(LogMark mark, int row) {
        var node = spareMarks.isEmpty() ? added(new MarkRow(ask)) : spareMarks.pop();
        var line = model.rows().line(row);
        var name = line == null ? "" : model.tags().name(line.source());
        boolean last = model.rows().isLastMark(row);
        node.show(mark, name, model.notesProperty().get(), last, model.times());
        return node;
    }

    private <R extends LogRow> R added(R row) {
        row.setVisible(false);
        getChildren().add(row);
        return row;
    }

    private void giveBack(Shown at) {
        at.row.setVisible(false);
        if (at.row instanceof LineRow line) {
            spareLines.push(line);
        } else if (at.row instanceof MarkRow mark) {
            spareMarks.push(mark);
        }
    }
}
