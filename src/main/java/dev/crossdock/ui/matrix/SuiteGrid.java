package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.suite.Suite;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A row a test, a column a platform. */
final class SuiteGrid extends GridPane {
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");
    private static final double NAME = 200;
    private static final double LEAST = 184;

    private final Consumer<Trial> open;
    private final DoubleProperty scrolled = new SimpleDoubleProperty(this, "scrolled");
    private List<Platform> platforms = List.of();
    private int rows;

    /**
     * @param open shows a test's outputs side by side
     */
    SuiteGrid(Consumer<Trial> open) {
        this.open = open;
        getStyleClass().addAll("card", "matrix-grid", "suite-grid");
        scrolled.subscribe(by -> pseudoClassStateChanged(SCROLLED, by.doubleValue() > 0));
    }

    /** How far it was scrolled sideways, in pixels: the first column stays where it is. */
    DoubleProperty scrolledProperty() {
        return scrolled;
    }

    /** What will be run, before the first run. */
    void show(Suite suite) {
        var on = suite.platforms() == null ? List.<Platform>of() : suite.platforms();
        show(suite.commands().stream().map(SuiteRow::waiting).toList(), on, false);
    }

    /** How a run stands; what has not had its turn by its end was not run. */
    void show(SuiteTrial trial) {
        show(trial.rows(), trial.platforms(), trial.running());
    }

    private void show(List<SuiteRow> rows, List<Platform> on, boolean running) {
        this.rows = rows.size();
        getChildren().clear();
        getColumnConstraints().clear();
        platforms = List.copyOf(on);
        columns();
        head();
        for (int i = 0; i < rows.size(); i++) {
            put(name(rows.get(i)), 0, i + 1);
            if (running || rows.get(i).trial() != null) {
                put(rows.get(i), i);
            } else {
                blanks(rows.get(i), i);
            }
        }
    }

    /** One row has come further; the others, and the focus, stay. */
    void update(int index, SuiteRow row) {
        int focused = focusedColumn(index + 1);
        cells(index + 1).forEach(getChildren()::remove);
        put(row, index);
        cells(index + 1).stream()
                .filter(cell -> GridPane.getColumnIndex(cell) == focused)
                .forEach(Node::requestFocus);
    }

    /** Which cell of a row has the focus; -1 for none. */
    private int focusedColumn(int row) {
        return cells(row).stream()
                .filter(Node::isFocused)
                .findFirst()
                .map(GridPane::getColumnIndex)
                .orElse(-1);
    }

    private List<Node> cells(int row) {
        return getChildren().stream()
                .filter(node -> node instanceof SuiteCell && GridPane.getRowIndex(node) == row)
                .toList();
    }

    private void put(Region cell, int column, int row) {
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (column == 0) {
            cell.getStyleClass().add("first");
            cell.setViewOrder(-1);
            cell.translateXProperty().bind(scrolled);
        }
        if (row == rows) {
            cell.getStyleClass().add("bottom");
        }
        add(cell, column, row);
    }

    private void columns() {
        var name = new ColumnConstraints(NAME, NAME, platforms.isEmpty() ? Double.MAX_VALUE : NAME);
        name.setHgrow(platforms.isEmpty() ? Priority.ALWAYS : Priority.NEVER);
        getColumnConstraints().add(name);
        for (int i = 0; i < platforms.size(); i++) {
            var width = new ColumnConstraints(LEAST, LEAST, Double.MAX_VALUE);
            width.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(width);
        }
    }

    private void head() {
        put(headCell(Words.get("matrix.suite.column.test"), false), 0, 0);
        for (int i = 0; i < platforms.size(); i++) {
            put(headCell(platforms.get(i).toString(), true), i + 1, 0);
        }
    }

    private static Region headCell(String text, boolean mono) {
        var label = new Label(text);
        label.getStyleClass().addAll("suite-head", mono ? "mono" : "secondary");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    private static Region name(SuiteRow row) {
        var test = row.test();
        var name = new Label(test.name());
        name.getStyleClass().add("suite-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var cell = new VBox(2, name);
        var line =
                test.command().stream()
                        .map(Quoting.LITERAL::quote)
                        .collect(Collectors.joining(" "));
        if (!line.equals(test.name()) && !line.isEmpty()) {
            var command = new Label(line);
            command.getStyleClass().addAll("mono", "muted");
            command.setTooltip(new Tooltip(line));
            cell.getChildren().add(command);
        }
        if (!test.note().isEmpty()) {
            var note = new Label(test.note());
            note.getStyleClass().add("secondary");
            note.setWrapText(true);
            note.setMinHeight(Region.USE_PREF_SIZE);
            cell.getChildren().add(note);
        }
        cell.getStyleClass().add("suite-test");
        return cell;
    }

    private void put(SuiteRow row, int index) {
        for (int i = 0; i < platforms.size(); i++) {
            var trial = row.trial();
            put(
                    new SuiteCell(
                            row,
                            platforms.get(i),
                            () -> {
                                if (trial != null) {
                                    open.accept(trial);
                                }
                            }),
                    i + 1,
                    index + 1);
        }
    }

    private void blanks(SuiteRow row, int index) {
        for (int i = 0; i < platforms.size(); i++) {
            var blank = new Label(Words.get("matrix.suite.not-yet"));
            blank.getStyleClass().addAll("suite-blank", "muted");
            blank.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            blank.setAccessibleText(
                    Words.get(
                            "matrix.suite.spoken",
                            row.test().name(),
                            platforms.get(i),
                            blank.getText()));
            put(blank, i + 1, index + 1);
        }
    }
}
