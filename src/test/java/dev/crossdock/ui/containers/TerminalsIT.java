package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.ui.fx.Clip;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** Several terminals in the real window, on a real engine. */
@EngineTest
class TerminalsIT extends RealContainers {

    TerminalsIT(TestEngine engine) throws IOException, InterruptedException {
        super(engine);
    }

    @Test
    void severalGoOnWhileOthersAreLookedAt() throws Exception {
        start(name);
        start(name + "-2");
        waitFor("both", () -> items().containsAll(List.of(name, name + "-2")));
        choose(name);
        robot.clickOn("Terminal");
        type("here=first; echo $((40+2))");
        waitFor("an answer", () -> screen.terminal().contains("\n42"));
        assertThat(isShown(".terminal-tab .close")).isFalse();

        robot.clickOn(node("#new-terminal"));
        waitFor("another", () -> !screen.terminal().contains("42"));
        type("here=second; sleep 3; echo slept");
        picture("it-terminals");
        choose(name + "-2");
        type("here=elsewhere; echo $((50+2))");
        waitFor("its answer", () -> screen.terminal().contains("\n52"));
        choose(name);
        waitFor("what went on meanwhile", () -> screen.terminal().contains("\nslept"));
        type("echo this is $here");
        waitFor("the same shell", () -> screen.terminal().contains("this is second"));

        robot.clickOn("sh");
        waitFor("the first", () -> screen.terminal().contains("\n42"));
        type("echo this is $here");
        waitFor("the same shell", () -> screen.terminal().contains("this is first"));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT1).release(KeyCode.SHORTCUT);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT2).release(KeyCode.SHORTCUT);
        waitFor("it again", () -> screen.terminal().contains("this is first"));

        robot.clickOn(closing("sh 2"));
        waitFor("it alone", () -> tabs().equals(List.of("sh")));
        assertThat(screen.terminal()).contains("this is first");
    }

    @Test
    void oneWhoseProgramEndedIsOpenedAgain() throws Exception {
        start(name);
        select();
        robot.clickOn("Terminal");
        type("exit");
        waitForText("has ended");
        robot.clickOn("Open it again");
        type("echo $((40+2))");
        waitFor("an answer", () -> screen.terminal().contains("\n42"));
        engine.docker("restart", "-t", "0", name);
        waitFor("a new one", () -> !screen.terminal().contains("42"));
        type("echo $((50+2))");
        waitFor("an answer", () -> screen.terminal().contains("\n52"));
    }

    @Test
    void keysAndPastedTextArriveAsTheyWereMeant() throws Exception {
        start(name);
        select();
        robot.clickOn("Terminal");
        type("sleep 1000");
        waitFor("it to run", () -> screen.terminal().stripTrailing().endsWith("sleep 1000"));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        waitFor(
                "a prompt",
                () ->
                        screen.terminal().contains("^C")
                                && screen.terminal().stripTrailing().endsWith("/ #"));

        onFx(
                () -> {
                    Clip.put("printf %s 漢字é | wc -c");
                    return true;
                });
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.V)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        waitFor("what was pasted", () -> screen.terminal().contains("é | wc -c"));
        robot.write("\n");
        waitFor("so many bytes", () -> screen.terminal().contains("\n8"));
    }

    private void start(String container) throws IOException, InterruptedException {
        engine.docker(
                "run",
                "-d",
                "--name",
                container,
                "--label",
                label(),
                engine.busybox(),
                "sleep",
                "1000");
    }

    private void choose(String container) {
        onFx(
                () -> {
                    list().getSelectionModel().clearAndSelect(items().indexOf(container));
                    return true;
                });
    }

    /** The first letters after a prompt can be lost while the shell asks where its cursor is. */
    private void type(String line) {
        waitFor("a prompt", () -> screen.terminal().stripTrailing().endsWith("/ #"));
        robot.write("  " + line + "\n");
    }

    private Node closing(String tab) {
        return scene().getRoot().lookupAll(".terminal-tab .close").stream()
                .filter(node -> ("Close " + tab).equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tabs() {
        return scene().getRoot().lookupAll(".terminal-tab .toggle-button").stream()
                .filter(Node::isVisible)
                .map(tab -> ((ToggleButton) tab).getText())
                .toList();
    }
}
