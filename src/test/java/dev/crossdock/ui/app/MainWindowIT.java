package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.fx.Theme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The real window on the real engine. */
@EngineTest(lab = true)
class MainWindowIT extends FxTest {
    private TestEngine lab;
    private MainWindow window;

    @BeforeEach
    void open(TestEngine engine) throws Exception {
        lab = engine;
        lab.docker("pull", "-q", "--platform", "linux/arm64", lab.busybox());
        lab.docker("pull", "-q", "--platform", "linux/amd64", lab.busybox());
        var finder = Wiring.engineFinder(lab.host().toString());
        window = onFx(() -> new MainWindow(stage(), finder, Wiring.builders()));
        onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    return window;
                });
        waitForText("busybox");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyImageShowsWhatItsPlatformsRunOn() {
        waitForText("native");
        waitForText("QEMU");
        waitFor("the engine's platforms in the status bar", () -> barSays("QEMU arm64, arm/v7"));
        picture("window-images");
        assertThat(says("Where")).as("the detail of the chosen image").isTrue();
    }

    @Thorough
    @Test
    void anImagePulledElsewhereAppearsByItself() throws Exception {
        var copy = lab.busybox().replace("busybox:1", "crossdock-test:appears");
        lab.docker("tag", lab.busybox(), copy);
        waitForText(":appears");
        lab.docker("rmi", copy);
        waitFor("it to be gone", () -> !says(":appears"));
    }

    @Test
    void whatIsShownStaysWhileTheEngineIsAwayAndTheWindowReconnectsByItself() throws Exception {
        var log = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            lab.lab("engine", "stop");
            waitForText("The engine does not answer any more");
            assertThat(says("busybox")).isTrue();
            picture("window-lost");
        } finally {
            lab.lab("engine", "start");
            System.setErr(err);
        }
        waitFor(
                "the notice to go",
                () -> !says("The engine does not answer any more") && says("busybox"));
        waitFor("the status bar to say so", () -> barSays("linux/amd64"));
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }

    private boolean barSays(String text) {
        return scene().getRoot().lookupAll(".status-bar .label").stream()
                .anyMatch(
                        node ->
                                node instanceof javafx.scene.control.Label label
                                        && label.getText().equals(text));
    }
}
