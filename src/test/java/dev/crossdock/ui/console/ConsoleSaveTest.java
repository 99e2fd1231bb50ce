package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.Snapshots;
import dev.crossdock.ui.console.ConsoleSaving.What;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saving and copying a log with options, and which times are shown and written. */
class ConsoleSaveTest extends FxTest {
    @TempDir Path folder;

    private final ScriptedEngine engine = Scripts.engine();
    private ConsoleViewModel console;
    private ConsoleSaving saving;
    private Theme theme;

    @BeforeEach
    void open() {
        var session = new ScriptedSession(engine);
        console = onFx(() -> new ConsoleViewModel(session, new FxTasks(), new FxPulses()));
        saving = console.saving();
        theme =
                show(
                        onFx(() -> Fxml.load(new ConsoleView(console, () -> {}, address -> {}))),
                        708,
                        596);
        onFx(() -> console.show("web"));
        waitFor("the log", () -> console.linesProperty().get() == 25);
    }

    @Test
    void whatIsShownIsSavedWithoutWhatTheSearchFiltersOut() throws IOException {
        onFx(() -> console.search().textProperty().set("timeout"));
        onFx(() -> console.search().matchingProperty().set(true));
        assertThat(saved(What.SHOWN, "4 lines").lines())
                .hasSize(4)
                .allMatch(line -> line.contains("timeout"));
        assertThat(saved(What.EVERYTHING, "25 lines").lines()).hasSize(25);
    }

    @Test
    void whatIsShownEndsWhereItStandsStill() throws IOException {
        onFx(() -> console.pausedProperty().set(true));
        var piece = "2026-03-01T14:07:00.000000000Z one more\n";
        engine.print("web", new ScriptedEngine.Piece(Channel.STDOUT, piece));
        waitFor("the line", () -> console.linesProperty().get() == 26);
        assertThat(saved(What.SHOWN, "25 lines")).doesNotContain("one more");
        assertThat(saved(What.EVERYTHING, "26 lines")).endsWith("one more\n");
    }

    @Test
    void aSelectionIsSavedOnceThereIsOne() throws IOException {
        robot.clickOn(node("#save"));
        var selection = menuItem("Save the selection…");
        assertThat(selection.isDisable()).isTrue();
        pictureOfMenu("console-save-menu");
        robot.type(KeyCode.ESCAPE);
        waitFor("the menu to close", () -> menu() == null);
        onFx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.clickOn(node("#save"));
        pictureOfMenu("console-save-menu-dark");
        robot.type(KeyCode.ESCAPE);
        waitFor("the menu to close", () -> menu() == null);
        robot.doubleClickOn(node("#log"));
        waitFor("the item to be enabled", () -> !selection.isDisable());
        assertThat(isShown(".log-range.selected")).isTrue();
        assertThat(saved(What.SELECTION, "1 line is").lines()).hasSize(1);
        onFx(() -> console.show("cache"));
        waitFor("nothing to be selected", selection::isDisable);
        onFx(() -> console.show("web"));
        waitFor("the log", () -> console.linesProperty().get() == 25);
        waitForText("/healthz");
        assertThat(isShown(".log-range.selected")).isFalse();
    }

    @Test
    void timesAreSavedAsTheyAreShownUntilSomebodyChooses() throws IOException {
        assertThat(saved(What.SHOWN, "25 lines")).startsWith("2026-03-01T");
        robot.clickOn(node("#times"));
        assertThat(saved(What.SHOWN, "25 lines")).startsWith("INFO  http listening");
        choose("#save", "With times");
        assertThat(saved(What.SHOWN, "25 lines")).startsWith("2026-03-01T");
        robot.clickOn(node("#times"));
        choose("#save", "With times");
        robot.clickOn(node("#times"));
        robot.clickOn(node("#times"));
        assertThat(saved(What.SHOWN, "25 lines")).startsWith("INFO  http listening");
    }

    @Test
    void coloursAreSavedWhereTheyAreWanted() throws IOException {
        assertThat(saved(What.SHOWN, "25 lines")).doesNotContain("\u001b");
        choose("#save", "With colours (ANSI)");
        onFx(() -> console.show("cache"));
        onFx(() -> console.show("web"));
        waitFor("the log", () -> console.linesProperty().get() == 25);
        assertThat(saved(What.SHOWN, "25 lines"))
                .contains(" \u001b[32mINFO\u001b[0m  http listening on \u001b[36m:8080\u001b[0m\n");
    }

    @Test
    void aFailureIsSaidInASentenceAndDestroysNothing() throws IOException {
        onFx(() -> saving.save(What.SHOWN, folder.resolve("gone/web.log")));
        waitForText("web.log could not be written: there is no folder " + folder.resolve("gone"));
        picture("console-save-failed");
        onFx(() -> saving.save(What.SHOWN, folder));
        waitForText("could not be written: it is no file");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theLogIsCopiedWithTimesOrColours() {
        onFx(() -> console.times().utcProperty().set(true));
        robot.clickOn(node("#log")).press(KeyCode.SHORTCUT).type(KeyCode.A);
        robot.release(KeyCode.SHORTCUT);
        robot.rightClickOn(node("#log"));
        pictureOfMenu("console-log-menu");
        fire("Copy with times");
        waitFor("the text", () -> copied().startsWith("2026-03-01T14:01:30.118Z INFO  http"));
        fire("Copy with colours (ANSI)");
        waitFor("the text", () -> copied().startsWith("\u001b[32mINFO\u001b[0m  http"));
        fire("Copy");
        waitFor("the text", () -> copied().startsWith("INFO  http"));
    }

    @Test
    void timesAreLocalOrUtcWithOrWithoutTheDate() throws IOException {
        choose("#times", "UTC");
        waitForText("14:06:31.402Z");
        waitForText("14:02:11Z");
        choose("#times", "With date");
        waitForText("2026-03-01 14:06:31.402Z");
        waitForText("2026-03-01 14:02:11Z");
        picture("console-times");
        onFx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        picture("console-times-dark");
        assertThat(saved(What.SHOWN, "25 lines")).startsWith("2026-03-01T14:01:30.118Z INFO");
        choose("#times", "Local time");
        waitFor("no Z", () -> !says("14:06:31.402Z"));
        robot.rightClickOn(node("#times"));
        pictureOfMenu("console-times-menu");
        assertThat(onFx(() -> console.times().shownProperty().get())).isTrue();
    }

    private String saved(What what, String said) throws IOException {
        var file = folder.resolve("web.log");
        Files.deleteIfExists(file);
        onFx(() -> saving.save(what, file));
        waitFor("it to be saved", () -> saving.saidProperty().get().startsWith(said));
        return Files.readString(file);
    }

    private static String copied() {
        var text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    /** Opens the menu of a button, chooses, and closes it. */
    private void choose(String button, String words) {
        if (button.equals("#save")) {
            robot.clickOn(node(button));
        } else {
            robot.rightClickOn(node(button));
        }
        waitFor("a menu", () -> menu() != null);
        robot.clickOn(words);
        waitFor("the menu to close", () -> menu() == null);
    }

    private void fire(String words) {
        var item = menuItem(words);
        onFx(item::fire);
    }

    private static MenuItem menuItem(String words) {
        waitFor("a menu", () -> menu() != null);
        return onFx(
                () ->
                        menu().getItems().stream()
                                .filter(item -> words.equals(item.getText()))
                                .findFirst()
                                .orElseThrow());
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElse(null);
    }

    private void pictureOfMenu(String name) {
        waitFor("a menu", () -> menu() != null);
        settle();
        if (keepsPictures()) {
            Snapshots.save(onFx(() -> menu().getScene()), name);
        }
    }

    private static void onFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }
}
