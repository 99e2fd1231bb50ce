package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Theme;

import javafx.geometry.VerticalDirection;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ConsoleTest extends FxTest {
    private ConsoleViewModel console;
    private Theme theme;

    @BeforeEach
    void open() {
        var session = new ScriptedSession(Scripts.engine());
        console = onFx(() -> new ConsoleViewModel(session, new FxTasks(), new FxPulses()));
        theme =
                show(
                        onFx(() -> Fxml.load(new ConsoleView(console, () -> {}, address -> {}))),
                        708,
                        596);
        var notes = new ConsoleNotes("linux/amd64 emulated by Rosetta", "unhandled Go panic");
        onFx(() -> console.notesProperty().set(notes));
        onFx(() -> console.show("web"));
        waitFor("the log", () -> console.linesProperty().get() == 25);
    }

    @Test
    void aLogIsShownAsTheMockUpHasIt() {
        search("timeout");
        waitFor("matches", () -> console.search().summaryProperty().get().equals("4 of 4"));
        picture("console");
        onFx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        picture("console-dark");
    }

    @Test
    void scrollingUpLetsGoOfTheEndAndEndReturnsToIt() {
        robot.moveTo(node("#log")).scroll(3, VerticalDirection.UP);
        waitForText("Not following");
        waitForText("http listening on");
        robot.clickOn(node("#log")).type(KeyCode.END);
        waitForText("Following");
    }

    @Test
    void aSearchGoesFromMatchToMatchAndSaysWhatIsWrongWithAPattern() {
        robot.clickOn(node("#search")).write("get /");
        waitForText("8 of 8");
        robot.type(KeyCode.ENTER);
        waitForText("1 of 8");
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        waitForText("8 of 8");
        robot.clickOn(node("#regex"));
        search("20[01]");
        waitForText("9 of 9");
        search("20[01");
        waitForText("No valid pattern");
        search("");
        waitFor("no words", () -> console.search().summaryProperty().get().isEmpty());
    }

    @Test
    void aFilterLeavesOneChannelAndTheMarks() {
        robot.clickOn(node("#stderr"));
        waitFor("fewer rows", () -> console.rows().size() == 10);
        assertThat(says("goroutine 1")).isTrue();
        assertThat(says("GET /orders")).isFalse();
        assertThat(says("Exited with 2")).isTrue();
    }

    @Test
    void timesAreHiddenAndLongLinesWrapped() {
        robot.clickOn(node("#times"));
        waitFor("no times", () -> !says("14:06:31.402"));
        robot.clickOn(node("#wrap"));
        resize(620, 500);
        picture("console-wrapped");
    }

    @Test
    void whatIsSelectedIsCopied() {
        robot.clickOn(node("#log")).press(KeyCode.SHORTCUT).type(KeyCode.A);
        robot.type(KeyCode.C).release(KeyCode.SHORTCUT);
        var copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines()).hasSize(25).first().isEqualTo("INFO  http listening on :8080");
    }

    @Test
    void aJumpBringsALineIntoSightAndMarksIt() {
        onFx(() -> console.jumpTo(1, "http listening"));
        waitFor("the line to be marked", () -> isShown(".log-line:marked"));
        waitForText("Not following");
        picture("console-jump");
    }

    @Test
    void aLineWithoutANumberIsFoundByItsWords() {
        onFx(() -> console.jumpTo(0, "panic: cannot reach"));
        waitFor("the line to be marked", () -> console.markedProperty().get() == 5);
        onFx(() -> console.jumpTo(9999, "still to come"));
        waitFor("nothing else to be marked", () -> console.markedProperty().get() == 5);
    }

    @Test
    void aLogIsSavedAsItIsShown(@TempDir Path folder) throws IOException {
        robot.clickOn(node("#stderr"));
        onFx(() -> console.saving().save(ConsoleSaving.What.SHOWN, folder.resolve("web.log")));
        waitFor(
                "it to be saved",
                () -> console.saving().saidProperty().get().startsWith("7 lines"));
        assertThat(Files.readAllLines(folder.resolve("web.log")))
                .hasSize(7)
                .first(STRING)
                .startsWith("2026-03-01T")
                .endsWith("WARN  db: dial tcp 10.89.0.3:5432: i/o timeout (4 of 5)");
    }

    private void search(String text) {
        onFx(() -> console.search().textProperty().set(text));
    }

    private static void onFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }
}
