package dev.crossdock.ui.images;

import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import java.util.List;
import java.util.function.Consumer;

/** The variants of an image, one a line, with what can be done with each. */
final class VariantGrid {
    private static final int COLUMNS = 6;
    private static final double LINE = 34;
    private static final double[] WIDTHS = {120, 110, 120, 130, 190, 70};

    private final GridPane grid;
    private final Consumer<VariantRow> act;

    VariantGrid(GridPane grid, Consumer<VariantRow> act) {
        this.grid = grid;
        this.act = act;
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPrefWidth(WIDTHS[i]);
            column.setMinWidth(i == 4 ? 0 : USED);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(i == 3 || i == COLUMNS - 1 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
    }

    private static final double USED = Region.USE_COMPUTED_SIZE;

    void show(List<VariantRow> variants, boolean withHead) {
        grid.getChildren().clear();
        grid.getRowConstraints().clear();
        int y = 0;
        if (withHead) {
            grid.addRow(
                    y,
                    head("images.variant"),
                    head("images.runs"),
                    head("images.where"),
                    head("images.column.size"),
                    head("images.digest"));
            grid.getRowConstraints().add(new RowConstraints());
            y = line(y + 1);
        }
        for (var variant : variants) {
            grid.addRow(y, cells(variant));
            grid.getRowConstraints().add(new RowConstraints(LINE));
            y = line(y + 1);
        }
    }

    private int line(int y) {
        var line = new Region();
        line.getStyleClass().add("variant-line");
        grid.add(line, 0, y, COLUMNS, 1);
        grid.getRowConstraints().add(new RowConstraints(1));
        return y + 1;
    }

    private Node[] cells(VariantRow variant) {
        return new Node[] {
            label(variant.platform().toString(), "mono"),
            new Badge(PlatformBadge.runsOnly(variant.support())),
            where(variant),
            label(size(variant), variant.here() ? "plain" : "muted"),
            digest(variant),
            action(variant)
        };
    }

    private static Label head(String key) {
        return label(Words.get(key), "head");
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Label where(VariantRow variant) {
        var label =
                label(Words.get(variant.here() ? "images.here" : "images.published-only"), "where");
        label.setGraphic(new Icon(variant.here() ? Glyph.CHECK : Glyph.PUBLISHED));
        label.getStyleClass().add(variant.here() ? "here" : "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String size(VariantRow variant) {
        if (variant.bytes() <= 0) {
            return "";
        }
        return Words.get(
                variant.here() ? "images.on-disk" : "images.to-download",
                Sizes.of(variant.bytes()));
    }

    private static Label digest(VariantRow variant) {
        var label = label(Digests.cut(variant.digest()), "mono");
        label.getStyleClass().add("muted");
        if (!variant.digest().isEmpty()) {
            label.setTooltip(new Tooltip(variant.digest()));
        }
        return label;
    }

    private Button action(VariantRow variant) {
        var text =
                switch (variant.action()) {
                    case RUN -> Words.get("images.variant.run");
                    case PULL -> Words.get("images.variant.pull");
                    case ENABLE -> Words.get("images.variant.enable");
                };
        var button = new Button(text);
        button.getStyleClass().add("link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Words.get("images.variant.accessible", text, variant.platform()));
        button.setOnAction(e -> act.accept(variant));
        return button;
    }
}
