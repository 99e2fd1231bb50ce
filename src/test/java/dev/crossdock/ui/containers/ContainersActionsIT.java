package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is done to containers in the real window, on a real engine. */
@EngineTest
class ContainersActionsIT extends RealContainers {
    ContainersActionsIT(TestEngine engine) throws IOException, InterruptedException {
        super(engine);
    }

    private void run(String as, String script) throws Exception {
        engine.docker(
                "run",
                "-d",
                "--network=none",
                "--name",
                as,
                "--label",
                label(),
                engine.busybox(),
                "sh",
                "-c",
                script);
    }

    @BeforeEach
    void lookAtOneThatDoesNotListen() throws Exception {
        run(name, "trap '' TERM; mkdir /d; echo hello >/d/f; while :; do sleep 1; done");
        select();
        onFx(
                () -> {
                    list().requestFocus();
                    return true;
                });
        waitFor("its buttons", () -> isShown("#stop"));
    }

    private void press(KeyCode... codes) {
        robot.press(KeyCode.SHORTCUT).type(codes).release(KeyCode.SHORTCUT);
    }

    private void pressShift(KeyCode code) {
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(code)
                .release(KeyCode.SHORTCUT, KeyCode.SHIFT);
    }

    private String inspect(String format) throws Exception {
        return engine.docker("inspect", "-f", format, name + "-3");
    }

    @Test
    void itIsPausedResumedRenamedAndKilledWhileItIsStopped() throws Exception {
        press(KeyCode.P);
        waitFor("it to be paused", () -> isShown("#resume") && !node("#resume").isDisabled());
        robot.type(KeyCode.F2);
        waitForText("Rename " + name);
        screen.fill("#newContainerName", name + "-3");
        robot.type(KeyCode.ENTER);
        waitFor("its new name", () -> items().equals(List.of(name + "-3")));
        assertThat(inspect("{{.State.Status}}")).isEqualTo("paused");
        press(KeyCode.P);
        waitFor("it to run", () -> isShown("#restart") && !node("#restart").isDisabled());
        press(KeyCode.PERIOD);
        waitForText(" s of 10 s"); // which second it is depends on the machine
        robot.clickOn("Kill now");
        waitForText("Stopped after");
        waitFor("the start button", () -> isShown("#start"));
        assertThat(inspect("{{.State.ExitCode}}")).isEqualTo("137");
    }

    @Thorough
    @Test
    void severalAreRemovedTogether() throws Exception {
        run(name + "-2", "sleep 1000");
        waitFor("both in the list", () -> items().size() == 2);
        press(KeyCode.A);
        waitForText("2 containers chosen");
        robot.type(KeyCode.DELETE);
        waitForText("Remove 2 containers?");
        robot.clickOn(node(".confirm .danger"));
        waitFor("both to be gone", () -> items().isEmpty());
        assertThat(engine.docker("ps", "-aq", "--filter", "name=" + name)).isEmpty();
    }

    @Thorough
    @Test
    void filesGoOutAndInAndAllThatIsKnownIsSearched(@TempDir Path folder) throws Exception {
        pressShift(KeyCode.S);
        waitForText("Copy files out of");
        screen.fill("#copyInside", "/d");
        screen.fill("#copyLocal", folder.toString());
        robot.type(KeyCode.ENTER);
        waitForText("It is in");
        assertThat(folder.resolve("d/f")).hasContent("hello\n");
        robot.type(KeyCode.ESCAPE);
        Files.writeString(folder.resolve("d/f"), "changed here\n");
        pressShift(KeyCode.O);
        waitForText("Copy files into");
        screen.fill("#copyLocal", folder.resolve("d").toString());
        screen.fill("#copyInside", "/");
        robot.type(KeyCode.ENTER);
        waitForText("/d is there already");
        robot.clickOn(node("#copyReplace"));
        waitForText("It is in");
        assertThat(engine.docker("exec", name, "cat", "/d/f")).isEqualTo("changed here");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("Details");
        press(KeyCode.F);
        screen.fill("#inspectSearch", "hostconfig");
        waitForText("1 found");
    }

    @Thorough
    @Test
    void oneAloneIsLookedAtWhenTheOtherIsGone() throws Exception {
        run(name + "-2", "sleep 1000");
        waitFor("both in the list", () -> items().size() == 2);
        press(KeyCode.A);
        waitForText("2 containers chosen");
        engine.docker("rm", "-f", name + "-2");
        waitFor("one alone", () -> items().size() == 1);
        waitFor("its buttons", () -> isShown("#stop"));
    }
}
