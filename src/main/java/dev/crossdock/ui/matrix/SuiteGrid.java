package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.suite.Suite;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A row a test, a column a platform. */
final class SuiteGrid extends GridPane {
    private static final double NAME = 220;
    private static final double LEAST = 184;

    private final Consumer<Trial> open;
    private final Map<Integer, SuiteRow> shown = new HashMap<>();
    private List<Platform> platforms = List.of();

    /**
     * @param open shows a test's outputs side by side
     */
    SuiteGrid(Consumer<Trial> open) {
        this.open = open;
        getStyleClass().addAll("card", "matrix-grid", "suite-grid");
    }

    /** What will be run, before the first run. */
    void show(Suite suite) {
        var on = suite.platforms() == null ? List.<Platform>of() : suite.platforms();
        show(suite.commands().stream().map(SuiteRow::waiting).toList(), on, false);
    }

    /** How a run stands. */
    void show(SuiteTrial trial) {
        show(trial.rows(), trial.platforms(), true);
    }

    private void show(List<SuiteRow> rows, List<Platform> on, boolean begun) {
        getChildren().clear();
        getColumnConstraints().clear();
        shown.clear();
        platforms = List.copyOf(on);
        columns();
        head();
        for (int i = 0; i < rows.size(); i++) {
            add(name(rows.get(i)), 0, i + 1);
            if (begun) {
                put(rows.get(i), i);
            } else {
                blanks(rows.get(i), i);
            }
        }
    }

    /** One row has come further; the others, and the focus, stay. */
    void update(int index, SuiteRow row) {
        var focused = getScene() == null ? null : getScene().getFocusOwner();
        int column =
                focused != null
                                && focused.getParent() == this
                                && GridPane.getRowIndex(focused) == index + 1
                        ? GridPane.getColumnIndex(focused)
                        : -1;
        getChildren()
                .removeIf(
                        node ->
                                node instanceof SuiteCell
                                        && GridPane.getRowIndex(node) == index + 1);
        put(row, index);
        if (column >= 0) {
            getChildren().stream()
                    .filter(node -> node instanceof SuiteCell)
                    .filter(node -> GridPane.getRowIndex(node) == index + 1)
                    .filter(node -> GridPane.getColumnIndex(node) == column)
                    .forEach(node -> node.requestFocus());
        }
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
        add(headCell(Words.get("matrix.suite.column.test"), false), 0, 0);
        for (int i = 0; i < platforms.size(); i++) {
            add(headCell(platforms.get(i).toString(), true), i + 1, 0);
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
        if (row.equals(shown.get(index)) && row.judged() != null) {
            return;
        }
        shown.put(index, row);
        for (int i = 0; i < platforms.size(); i++) {
            var trial = row.trial();
            add(
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
            add(blank, i + 1, index + 1);
        }
    }
}
