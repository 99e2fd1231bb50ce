package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.ui.FxTest;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SheetLayerTest extends FxTest {
    private Button below;
    private Button first;
    private Button second;
    private final List<String> told = new ArrayList<>();
    private SheetLayer sheets;

    @BeforeEach
    void open() {
        sheets = onFx(SheetLayer::new);
        below = onFx(() -> new Button("Below"));
        first = onFx(() -> new Button("First"));
        second = onFx(() -> new Button("Second"));
        show(new StackPane(new VBox(below), sheets), 600, 400);
        onFx(
                () -> {
                    below.requestFocus();
                    return sheets.show(
                            "A sheet", new VBox(first, second), () -> told.add("closed"));
                });
        waitFor("the sheet to have the focus", first::isFocused);
    }

    @Test
    void escClosesItAndTheFocusGoesBack() {
        robot.type(KeyCode.ESCAPE);
        waitFor("the focus to be back", below::isFocused);
        assertThat(told).containsExactly("closed");
        assertThat(onFx(() -> sheets.openProperty().get())).isFalse();
    }

    @Test
    void theFocusGoesRoundInside() {
        robot.type(KeyCode.TAB);
        waitFor("the second button", second::isFocused);
        robot.type(KeyCode.TAB);
        waitFor("the first again", first::isFocused);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        waitFor("the last, backwards", second::isFocused);
        assertThat(below.isFocused()).isFalse();
    }

    @Test
    void aSheetAboveItTakesTheEscapeForItself() {
        var third = onFx(() -> new Button("Third"));
        onFx(() -> sheets.show("Above", new VBox(third), () -> told.add("above closed")));
        waitFor("the upper sheet", third::isFocused);
        robot.type(KeyCode.ESCAPE);
        waitFor("the lower sheet", first::isFocused);
        assertThat(told).containsExactly("above closed");
    }
}
