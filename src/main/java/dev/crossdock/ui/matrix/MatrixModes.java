package dev.crossdock.ui.matrix;

import dev.crossdock.core.text.Words;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Switches between one command and a suite of them. */
final class MatrixModes extends HBox {
    private final ToggleButton one = pill("matrix.one", "left-pill");
    private final ToggleButton suite = pill("matrix.suite", "right-pill");

    /**
     * @param front whether the suite is shown
     */
    MatrixModes(BooleanProperty front) {
        getStyleClass().add("segments");
        setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        suite.getStyleClass().add("to-suite");
        one.getStyleClass().add("to-one");
        var group = new ToggleGroup();
        group.getToggles().setAll(one, suite);
        getChildren().setAll(one, suite);
        front.subscribe(now -> group.selectToggle(now ? suite : one));
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                front.set(now == suite);
                            }
                        });
    }

    private static ToggleButton pill(String key, String side) {
        var pill = new ToggleButton(Words.get(key));
        pill.getStyleClass().add(side);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }
}
