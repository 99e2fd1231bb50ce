package dev.crossdock.ui.console;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Inks;
import dev.crossdock.ui.fx.Shown;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of the containers in a console of several, in the colours of their lines: each hides
 * and shows the lines of its own.
 */
final class SourceChips extends FlowPane {

    private static final double DOT = 4;

    private final ShownSources sources;
    private final Inks inks = new Inks(this::paint);
    private final List<Chip> chips = new ArrayList<>();
    private List<String> names = List.of();

    SourceChips(ShownSources sources) {
        this.sources = sources;
        setId("sources");
        getStyleClass().add("console-sources");
        setAccessibleText(Words.get("console.sources"));
        sources.revisionProperty().subscribe(() -> changed());
        changed();
    }

    private void changed() {
        var now = sources.tags().names();
        if (!now.equals(names) || getChildren().isEmpty()) {
            names = now;
            chips.clear();
            for (int source = 0; source < now.size(); source++) {
                chips.add(new Chip(source));
            }
            getChildren().setAll(inks);
            getChildren().addAll(chips);
            Shown.of(this, !chips.isEmpty());
        }
        chips.forEach(Chip::update);
        paint();
    }

    private void paint() {
        chips.forEach(Chip::paint);
    }

    private final class Chip extends ToggleButton {
        private final int source;
        private final Circle dot = new Circle(DOT);

        Chip(int source) {
            super(sources.tags().name(source));
            this.source = source;
            getStyleClass().add("source-chip");
            setGraphic(dot);
            setMinWidth(USE_PREF_SIZE);
            setAccessibleText(Words.get("console.source", names.get(source)));
            setTooltip(new Tooltip());
            setOnAction(e -> sources.toggle(source));
            ConsoleMenus.attach(
                    this,
                    new ContextMenu(
                            ConsoleMenus.item("console.source.only", () -> sources.only(source)),
                            ConsoleMenus.item("console.source.all", sources::showAll)));
        }

        private void update() {
            boolean hidden = sources.isHidden(source);
            setSelected(!hidden);
            var how = Words.get(hidden ? "console.source.show" : "console.source.hide");
            getTooltip().setText(names.get(source) + "\n" + how);
            setAccessibleHelp(how);
        }

        /** A ring where the lines are hidden, so that it is not told by its colour alone. */
        private void paint() {
            var colour = SourceTags.colour(source, inks);
            dot.setStroke(colour);
            dot.setFill(isSelected() ? colour : null);
        }
    }
}
