package dev.crossdock.ui.containers;

import dev.crossdock.EngineTest;
import dev.crossdock.OwnLab;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.app.MainWindow;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A terminal on an engine that goes away and comes back. */
@EngineTest(lab = true)
class TerminalLostIT extends FxTest {
    private OwnLab own;
    private TestEngine lab;
    private MainWindow window;

    @BeforeEach
    void open() throws Exception {
        own = OwnLab.start("terminal");
        lab = own.engine();
        lab.docker("run", "-d", "--name", "web", lab.busybox(), "sleep", "1000");
        window =
                onFx(
                        () ->
                                new MainWindow(
                                        stage(),
                                        Wiring.engineFinder(lab.host().toString()),
                                        Wiring.builders()));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT2).release(KeyCode.SHORTCUT);
    }

    @AfterEach
    void close() throws Exception {
        onFx(
                () -> {
                    window.close();
                    return window;
                });
        own.close();
    }

    @Thorough
    @Test
    void theEnginesEndIsToldApartFromTheProgramsEnd() throws Exception {
        waitForText("web");
        robot.clickOn("web").clickOn("Terminal");
        waitFor("a prompt", () -> screen.terminal().stripTrailing().endsWith("/ #"));

        lab.lab("engine", "stop");

        waitForText("The engine has gone away");
        picture("it-terminal-lost");
        lab.lab("engine", "start");
        waitForText("web is not running");
        robot.clickOn("Start again");
        waitFor("a prompt", () -> screen.terminal().stripTrailing().endsWith("/ #"));
    }
}
