package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.ui.app.RealWindow;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A newcomer's way from the first page to a terminal, on a real engine, without a mouse. */
@EngineTest(lab = true)
class KeyboardOnlyIT extends RealWindow {
    /** More than any page has. */
    private static final int CONTROLS = 60;

    private final String name = "keys-" + UUID.randomUUID().toString().substring(0, 8);
    private TestEngine lab;

    @BeforeEach
    void open(TestEngine engine) throws Exception {
        lab = engine;
        // What is here is known to be a shell.
        openOn(lab);
    }

    @AfterEach
    void removeContainer() throws IOException, InterruptedException {
        lab.docker("rm", "-f", name);
    }

    @Thorough
    @Test
    void aNewcomerGetsFromTheFirstPageToATerminal() {
        withShortcut(KeyCode.N);
        waitForText("What do you want to run?");
        waitForFocus("field");
        robot.write(typed());
        escapeAsksAndComesBack();
        withShortcut(KeyCode.A);
        robot.write(lab.busybox());

        push(KeyCode.ENTER);
        waitFor("a card in focus", () -> focus() instanceof PlatformCardView);
        waitFor("all to be known", () -> !says("Asking the registry") && !says("Probing on"));
        while (!commandSays("linux/arm64")) {
            push(KeyCode.DOWN);
            assertThat(onFx(this::focus)).isInstanceOf(PlatformCardView.class);
        }
        push(KeyCode.ENTER);
        waitForText("Open a terminal");

        tabTo("back");
        push(KeyCode.SPACE);
        waitFor("the card in focus again", () -> focus() instanceof PlatformCardView);
        assertThat(commandSays("linux/arm64")).isTrue();
        push(KeyCode.ENTER);
        waitForText("sh waits for somebody to type");
        assertThat(onFx(this::focus)).isInstanceOf(TextInputControl.class);
        tabTo("name");
        robot.write(name);
        push(KeyCode.ENTER);
        waitForText("Nothing stands in the way");
        tabTo("next");

        push(KeyCode.ENTER);
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        waitFor("the focus in the terminal", () -> isWithin("terminal-screen"));
        waitFor("a prompt", () -> screen.terminal().contains("/ #"));
        robot.write("uname -m\n");
        waitFor("the answer", () -> screen.terminal().contains("aarch64"));

        withShortcut(KeyCode.DIGIT1);
        waitFor("the images", () -> !isWithin("terminal-screen") && isShown(".images"));
    }

    /** Nothing typed is lost by a slip of the finger. */
    private void escapeAsksAndComesBack() {
        push(KeyCode.ESCAPE);
        waitForText("Throw this run away?");
        push(KeyCode.ESCAPE);
        waitFor("the question to go", () -> !says("Throw this run away?"));
        waitForFocus("field");
        assertThat(((TextInputControl) onFx(this::focus)).getText()).isEqualTo(typed());
    }

    private String typed() {
        return "docker run " + lab.busybox();
    }

    private void push(KeyCode key) {
        robot.push(key);
        settle();
    }

    /** Goes on with Tab until a control has the focus; it never leaves the sheet. */
    private void tabTo(String id) {
        for (int i = 0; i < CONTROLS && !hasFocus(id); i++) {
            push(KeyCode.TAB);
            assertThat(onFx(() -> isWithin("wizard"))).as("the focus stays in the sheet").isTrue();
        }
        waitForFocus(id);
    }

    private void waitForFocus(String id) {
        waitFor("the focus on " + id, () -> hasFocus(id));
    }

    private boolean hasFocus(String id) {
        return onFx(() -> focus() != null && id.equals(focus().getId()));
    }

    private Node focus() {
        return scene().getFocusOwner();
    }

    /** Whether the focus is inside something of that id or style. */
    private boolean isWithin(String what) {
        return Stream.iterate(focus(), Objects::nonNull, Node::getParent)
                .anyMatch(n -> what.equals(n.getId()) || n.getStyleClass().contains(what));
    }

    private boolean commandSays(String text) {
        return node(".wizard-strip #command").getAccessibleText().contains(text);
    }
}
