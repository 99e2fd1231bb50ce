package dev.crossdock.ui.matrix;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** A column a platform, and the same line of each output on the same row. */
final class ResultGrid extends GridPane {
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");
    private static final double LEAST = 304;

    private final Consumer<Lane> why;
    private final Consumer<Lane> copy;
    private final DoubleProperty scrolled = new SimpleDoubleProperty(this, "scrolled");

    /**
     * @param why shows the cause of a failure
     * @param copy puts what a platform printed onto the clipboard
     */
    ResultGrid(Consumer<Lane> why, Consumer<Lane> copy) {
        this.why = why;
        this.copy = copy;
        getStyleClass().addAll("card", "matrix-grid");
        scrolled.subscribe(by -> pseudoClassStateChanged(SCROLLED, by.doubleValue() > 0));
    }

    /** How far it was scrolled sideways, in pixels: the first column stays where it is. */
    DoubleProperty scrolledProperty() {
        return scrolled;
    }

    /**
     * Shows how things stand.
     *
     * @param onlyDifferences whether lines that are everywhere the same are left out
     */
    void show(Board board, boolean onlyDifferences) {
        getChildren().clear();
        getColumnConstraints().clear();
        var lanes = board.lanes();
        for (int column = 0; column < lanes.size(); column++) {
            var width = new ColumnConstraints(LEAST, LEAST, Double.MAX_VALUE);
            width.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(width);
        }
        for (int column = 0; column < lanes.size(); column++) {
            put(new LaneHead(board, lanes.get(column)), column, 0);
        }
        if (board.ended() == 0) {
            return;
        }
        spacer(board, 1);
        int line = 2;
        for (var row : board.sideBySide().rows()) {
            if (onlyDifferences && !row.differs()) {
                continue;
            }
            for (int column = 0; column < lanes.size(); column++) {
                int output = board.output(lanes.get(column).platform());
                put(
                        output < 0 ? new Blank() : new LineCell(row, row.cells().get(output)),
                        column,
                        line);
            }
            line++;
        }
        spacer(board, line++);
        for (int column = 0; column < lanes.size(); column++) {
            put(foot(board, lanes.get(column)), column, line);
        }
    }

    /** Air above the first line and below the last. */
    private void spacer(Board board, int row) {
        var lanes = board.lanes();
        for (int column = 0; column < lanes.size(); column++) {
            var air = new Region();
            air.getStyleClass().addAll("matrix-cell", "air");
            if (board.output(lanes.get(column).platform()) < 0) {
                air.getStyleClass().add("gap");
            }
            put(air, column, row);
        }
    }

    private void put(Region cell, int column, int row) {
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (column == 0) {
            cell.getStyleClass().add("first");
            cell.setViewOrder(-1);
            cell.translateXProperty().bind(scrolled);
        }
        if (column == getColumnConstraints().size() - 1) {
            cell.getStyleClass().add("last");
        }
        add(cell, column, row);
    }

    private Region foot(Board board, Lane lane) {
        var foot = new VBox(4);
        foot.getStyleClass().addAll("matrix-cell", "lane-foot");
        int output = board.output(lane.platform());
        var line = LaneHead.line();
        if (output >= 0) {
            var count = new Label(LaneText.compared(board, output));
            count.getStyleClass().add("secondary");
            count.setMinWidth(0);
            count.setWrapText(true);
            if (output > 0 && board.sideBySide().differing(output) > 0) {
                count.getStyleClass().add("differs");
            }
            line.getChildren().addAll(count, LaneHead.gap(), copyButton(lane));
        } else {
            line.getChildren().add(LaneHead.gap());
        }
        if (lane.run() != null && lane.run().finding() != null) {
            line.getChildren().add(whyButton(lane));
        }
        foot.getChildren().add(line);
        var cut = LaneText.cut(lane);
        if (!cut.isEmpty()) {
            var note = new Label(cut);
            note.getStyleClass().add("secondary");
            note.setWrapText(true);
            note.setMinHeight(Region.USE_PREF_SIZE);
            foot.getChildren().add(note);
        }
        return foot;
    }

    private Node copyButton(Lane lane) {
        var words = Words.get("matrix.copy-output", lane.platform());
        var button = new Button();
        button.getStyleClass().setAll("button", "icon-button");
        button.setGraphic(new Icon(Glyph.COPY));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(e -> copy.accept(lane));
        return button;
    }

    private Node whyButton(Lane lane) {
        var button = new Button(whyWords(lane), new Icon(Glyph.CAUSE_FOUND));
        button.setId("why-" + lane.platform().shortName().replace('/', '-'));
        button.getStyleClass().setAll("button", "link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> why.accept(lane));
        return button;
    }

    /** {@code Why exit 1?} */
    static String whyWords(Lane lane) {
        var run = lane.run();
        return run == null || run.exit() == null
                ? Words.get("matrix.why-not")
                : Words.get("matrix.why-exit", run.exit());
    }

    /** Where a lane has no output, beside those that have. */
    private static final class Blank extends Region {
        Blank() {
            getStyleClass().addAll("matrix-cell", "line-cell", "gap");
        }
    }
}
