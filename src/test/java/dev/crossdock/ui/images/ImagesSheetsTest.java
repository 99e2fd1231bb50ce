package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class ImagesSheetsTest extends FxTest {
    private final StandInEngine engine =
            new StandInEngine().image("postgres:16", 438, Instant.EPOCH, "amd64");
    private final StandInSession session = new StandInSession(engine);

    @BeforeEach
    void open() {
        var window =
                onFx(() -> new MainWindow(stage(), session, session.finder(), Wiring.builders()));
        onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    session.connect();
                    return window;
                });
        waitForText("postgres");
    }

    @Test
    void anImageIsPulledByItsName() {
        screen.click("#pull");
        waitForText("Pull an image");
        screen.fill("#reference", "Redis 7");
        assertThat(says("“Redis 7” is no image name")).isTrue();
        picture("pull-sheet");
        screen.fill("#reference", "redis:7");
        robot.type(KeyCode.ENTER);
        waitFor("the pull", () -> engine.done.contains("pull redis:7 null"));
        waitFor("the sheet to go", () -> !isShown("#reference"));
    }

    @Test
    void deletingAsksFirst() {
        var field = (TextField) node("#filter");
        waitFor("the table to have the focus", () -> !field.isFocused());
        robot.press(KeyCode.CONTROL).type(KeyCode.BACK_SPACE).release(KeyCode.CONTROL);
        waitForText("Delete postgres:16?");
        picture("delete-sheet");
        robot.type(KeyCode.ESCAPE);
        waitFor("the question to go", () -> !says("Delete postgres:16?"));
        assertThat(engine.done).isEmpty();
        robot.press(KeyCode.CONTROL).type(KeyCode.BACK_SPACE).release(KeyCode.CONTROL);
        waitForText("Delete postgres:16?");
        robot.clickOn("Delete postgres:16");
        waitFor("the deletion", () -> engine.done.contains("remove postgres:16"));
    }

    @Test
    void aPullThatFailsIsSaidOnThePage() {
        engine.failure = new EngineFailure.LoginNeeded("redis", "pull access denied for redis");
        screen.click("#pull");
        screen.fill("#reference", "redis:7");
        robot.type(KeyCode.ENTER);
        waitForText("redis:7 could not be pulled");
        picture("pull-failed");
        robot.clickOn("Dismiss");
        waitFor("the notice to go", () -> !says("redis:7 could not be pulled"));
    }

    @Test
    void theFilterIsOneKeyAway() {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("nothing like it");
        waitForText("No image matches “nothing like it”");
        picture("images-no-match");
        robot.clickOn("Clear the filter");
        waitForText("postgres");
    }
}
