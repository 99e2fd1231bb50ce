package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The page in the real window, on a real engine. */
@EngineTest
class ContainersPageIT extends RealContainers {
    private static final int MANY = 50;
    private static final String COUNTING =
            "i=0; while true; do i=$((i+1)); echo out $i; echo bad $i >&2; sleep 0.05; done";

    ContainersPageIT(TestEngine engine) throws IOException, InterruptedException {
        super(engine);
    }

    @Thorough
    @Test
    void aLogIsFollowedUntilOneScrollsUpAndAgainAfterEnd() throws Exception {
        run("-d", engine.busybox(), "sh", "-c", COUNTING);
        select();
        waitFor("lines", () -> !lines().isEmpty());
        robot.moveTo(node("#log")).scroll(20, VerticalDirection.UP);
        waitForText("Not following");
        settle();
        var seen = lines();
        int before = onFx(this::printed);
        waitFor("more lines", () -> printed() > before + MANY);
        assertThat(lines()).isEqualTo(seen);
        robot.clickOn(node("#log")).type(KeyCode.END);
        waitForText("Following");
        waitFor("the newest lines", () -> !lines().equals(seen));
        robot.type(KeyCode.SPACE);
        waitForText("Paused");
        robot.type(KeyCode.SPACE);
        waitForText("Following");
        picture("it-console");
    }

    @Thorough
    @Test
    void aRestartedContainerGoesOnInTheSameConsole() throws Exception {
        run("-d", engine.busybox(), "sh", "-c", "echo here I am; sleep 1000");
        select();
        waitForText("here I am");
        engine.docker("restart", "-t", "0", name);
        waitForText("Exited with 137");
        waitForText("run 2");
        engine.docker("kill", name);
        waitFor("two ends", () -> count(".log-mark", "Exited with 137") == 2);
        waitForText("Why?");
        assertThat(count(".log-line", "here I am")).isEqualTo(2);
        assertThat(
                        scene().getRoot().lookupAll(".log-mark .button").stream()
                                .filter(Node::isVisible))
                .as("only the last end can be asked for")
                .hasSize(1);
        picture("it-restarted");
    }

    @Test
    void whatDiesAtOnceIsExplainedAndRunsAgainOnATerminal() throws Exception {
        engine.docker("create", "--name", name, "--label", label(), engine.busybox(), "sh");
        select();
        robot.clickOn("Start");
        waitForText("had no terminal to read from");
        picture("it-diagnosis");
        robot.clickOn(node("#primary-remedy"));
        waitForText(name + "-2");
        waitFor("a prompt", () -> screen.terminal().contains("/ #"));
        robot.write("echo $((6*7)) $(uname -m)\n");
        waitFor("the answer", () -> screen.terminal().contains("42 " + machine()));
        picture("it-terminal");
        robot.write("exit\n");
        waitForText("is not running");
        robot.clickOn(node("#runShell"));
        waitForText(name + "-3");
        waitFor("a prompt", () -> screen.terminal().contains("/ #"));
        robot.write("exit\n");
        waitFor("it to be removed with its shell", () -> !items().contains(name + "-3"));
    }

    @Thorough
    @Test
    void aRunningContainerWithoutATerminalGetsAShell() throws Exception {
        run("-d", engine.busybox(), "sleep", "1000");
        select();
        robot.clickOn("Terminal");
        waitFor("a prompt", () -> screen.terminal().contains("/ #"));
        robot.write("stty size; hostname\n");
        var id = engine.docker("inspect", "-f", "{{.Config.Hostname}}", name);
        waitFor("the answer", () -> screen.terminal().contains(id));
        resize(900, 600);
        picture("it-shell");
        robot.write("exit\n");
        waitForText("has ended");
    }

    @Test
    void aContainerThatEndedByItselfHasItsReasonInTheList() throws Exception {
        run(engine.busybox(), "sh", "-c", "echo fatal: no config >&2; exit 3");
        select();
        waitForText("Exit 3");
        robot.clickOn("Diagnosis");
        waitFor("an answer", () -> isShown(".cause-card"));
        assertThat(((ToggleButton) node("#diagnosis")).isSelected()).isTrue();
        picture("it-exit-3");
        robot.clickOn(node(".evidence .icon-button"));
        waitFor("the line in the console", () -> isShown(".log-line:marked"));
        robot.clickOn("Details");
        waitForText("The command that it stands for");
        robot.clickOn("Remove");
        robot.clickOn("Remove " + name);
        waitFor("it to leave the list", () -> !items().contains(name));
    }

    private void run(String... words) throws Exception {
        var command = new ArrayList<>(List.of("run", "--name", name, "--label", label()));
        command.addAll(List.of(words));
        try {
            engine.docker(command.toArray(String[]::new));
        } catch (AssertionError e) {
            if (command.contains("-d")) {
                throw e;
            }
        }
    }

    private String machine() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    }

    private List<String> lines() {
        return scene().getRoot().lookupAll(".log-line").stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(Node::getAccessibleText)
                .toList();
    }

    private int printed() {
        var words = ((Labeled) scene().getRoot().lookup("#lines")).getText();
        return Integer.parseInt(words.replaceAll("\\D", ""));
    }

    private long count(String row, String text) {
        return scene().getRoot().lookupAll(row).stream()
                .filter(
                        node ->
                                node.isVisible()
                                        && String.valueOf(node.getAccessibleText()).contains(text))
                .count();
    }
}
