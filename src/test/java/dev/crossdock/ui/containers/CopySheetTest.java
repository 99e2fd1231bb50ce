package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.ui.fx.Navigator.ContainerView;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Files that are copied, by keys. */
class CopySheetTest extends ContainersWindow {
    private final ScriptedCopies copies = new ScriptedCopies();

    @BeforeEach
    void lookAtOne() {
        engine.copies = copies;
        select("web", ContainerView.CONSOLE);
        waitFor("what is known of it", () -> model.container().detailsProperty().get() != null);
    }

    private void press(KeyCode code) {
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(code)
                .release(KeyCode.SHORTCUT, KeyCode.SHIFT);
    }

    @Test
    void whatComesOutIsNamedFollowedAndFound() {
        copies.slow = new CountDownLatch(1);
        press(KeyCode.S);
        waitForText("Copy files out of web");
        screen.fill("#copyInside", "/var/lib/app/a-folder-with-a-rather-long-name/report.pdf");
        screen.fill("#copyLocal", "/tmp");
        all("copy-out");
        robot.type(KeyCode.ENTER);
        waitForText("42 MB of 84 MB");
        all("copy-running");
        copies.slow.countDown();
        waitForText("It is in /tmp/report.pdf now.");
        both("copy-done");
    }

    @Test
    void whatGoesInAsksBeforeItReplaces() {
        copies.problem = CopyProblem.EXISTS;
        press(KeyCode.O);
        waitForText("Copy files into web");
        assertThat(node("#copyGo").isDisabled()).isTrue();
        screen.fill("#copyLocal", "/tmp/app.conf");
        both("copy-in");
        robot.type(KeyCode.ENTER);
        waitForText("/srv/app.conf is there already.");
        all("copy-exists");
        robot.clickOn(node("#copyReplace"));
        waitForText("It is in /srv of web now.");
        assertThat(copies.asked).last().isEqualTo("in /tmp/app.conf /srv replace");
    }

    @Test
    void whatWasDroppedIsAskedWhereTo() {
        copies.problem = CopyProblem.READ_ONLY;
        onFx(
                () -> {
                    CopySheet.show(
                            model.sheets(),
                            model.copy(
                                    model.list().selectedProperty().get(),
                                    CopyViewModel.Way.IN,
                                    List.of(Path.of("/tmp/a.txt"), Path.of("/tmp/b.txt"))));
                    return model;
                });
        waitForText("a.txt, b.txt");
        robot.clickOn(node("#copyGo"));
        waitForText("It was not copied");
        both("copy-failed");
    }
}
