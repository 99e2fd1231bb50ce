package dev.crossdock.ui.engine;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The table of what an engine can run, with the proof of each line. */
final class EmulationGrid {
    /** Percent of the width; the first holds {@code linux/mips64le} in a narrow table. */
    private static final double[] WIDTHS = {25, 22, 18, 15, 20};

    private static final int COLUMNS = WIDTHS.length;
    private static final double HEAD = 29;
    private static final double ROW = 40;

    private final GridPane grid;
    private final Clock clock;
    private final Consumer<Platform> probe;
    private final Consumer<Platform> enable;

    EmulationGrid(GridPane grid, Clock clock, Consumer<Platform> probe, Consumer<Platform> enable) {
        this.grid = grid;
        this.clock = clock;
        this.probe = probe;
        this.enable = enable;
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(WIDTHS[i]);
            column.setHalignment(i == COLUMNS - 1 ? HPos.RIGHT : HPos.LEFT);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
    }

    void show(List<EmulationRow> rows) {
        grid.getChildren().clear();
        grid.getRowConstraints().setAll(new RowConstraints(HEAD));
        var ground = new Region();
        ground.getStyleClass().add("emulation-ground");
        grid.add(ground, 0, 0, COLUMNS, 1);
        addRow(
                0,
                first(head("engine.platform", "head")),
                head("engine.runs", "head"),
                head("engine.uname", "mono"),
                head("engine.probed", "head"));
        int y = 1;
        for (var row : rows) {
            line(y, y == rows.size());
            addRow(y, cells(row));
            grid.getRowConstraints().add(new RowConstraints(ROW));
            y++;
        }
    }

    /** Cell by cell: a row that is appended begins after what already spans it. */
    private void addRow(int y, Node... cells) {
        for (int x = 0; x < cells.length; x++) {
            grid.add(cells[x], x, y);
        }
    }

    private void line(int y, boolean last) {
        var line = new Region();
        line.getStyleClass().add(last ? "emulation-end" : "emulation-line");
        grid.add(line, 0, y, COLUMNS, 1);
    }

    private static Label head(String key, String styleClass) {
        var label = new Label(Words.get(key));
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node[] cells(EmulationRow row) {
        var platform = first(text(row.platform().toString(), "mono"));
        var machine = text(row.machine(), "mono");
        if (row.cannotRun()) {
            machine.getStyleClass().add("muted");
        }
        var badge = new Badge(PlatformBadge.runsOnly(row.support()));
        return new Node[] {
            platform, badge, machine, text(row.probed(clock.instant()), "muted"), actions(row)
        };
    }

    private static Label first(Label label) {
        label.getStyleClass().add("emulation-cell");
        return label;
    }

    private static Label text(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node actions(EmulationRow row) {
        if (row.probing()) {
            var probing = text(Words.get("engine.probing"), "muted");
            probing.getStyleClass().add("emulation-cell");
            return probing;
        }
        var actions = new HBox(8);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.getStyleClass().add("emulation-cell");
        actions.getChildren()
                .add(
                        row.cannotRun()
                                ? button("engine.enable", row, enable)
                                : button("engine.probe", row, probe));
        return actions;
    }

    private static Button button(String key, EmulationRow row, Consumer<Platform> action) {
        var text = Words.get(key);
        var button = new Button(text);
        button.getStyleClass().add("link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Words.get("images.variant.accessible", text, row.platform()));
        button.setOnAction(e -> action.accept(row.platform()));
        return button;
    }
}
