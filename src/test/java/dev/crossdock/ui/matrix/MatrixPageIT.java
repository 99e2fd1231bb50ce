package dev.crossdock.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EngineTest(lab = true)
class MatrixPageIT extends FxTest {
    private TestEngine engine;
    private MainWindow window;

    @BeforeEach
    void open(TestEngine engine) {
        this.engine = engine;
        var finder = Wiring.engineFinder(engine.host().toString());
        window = onFx(() -> new MainWindow(stage(), finder, Wiring.builders(engine.environment())));
        onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    return window;
                });
        var matrix = node("#page-matrix");
        waitFor("the engine", () -> !matrix.isDisabled());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        assertThat(engine.docker("ps", "-aq", "--filter", "label=dev.crossdock.matrix")).isEmpty();
    }

    @Test
    void anImageOfTheListAnswersOnEveryPlatform() throws Exception {
        engine.docker("pull", "-q", "--platform", "linux/amd64", engine.busybox());
        fill("#filter", engine.busybox());
        waitFor("the image to be chosen", () -> screen.says("linux/amd64"));

        screen.click("#test");

        waitForText("Run on 3 platforms");
        screen.click("#run");
        waitForText("Not the same everywhere");
        assertThat(screen.text(".matrix-grid"))
                .contains("x86_64")
                .contains("aarch64")
                .contains("armv7l")
                .contains("baseline")
                .contains("about ", "×");
        assertThat(says("linux/arm64 prints one line differently.")).isTrue();
        picture("matrix-lab");
    }

    @Thorough
    @Test
    void aCommandThatIsNotThereIsDiagnosed() {
        screen.click("#page-matrix");
        @SuppressWarnings("unchecked")
        var image = (ComboBox<String>) node("#image");
        onFx(
                () -> {
                    image.setValue(engine.busybox());
                    return image;
                });
        fill("#command", "no-such-tool");
        waitForText("Run on 3 platforms");
        screen.click("#test-arm64");
        screen.click("#test-arm-v7");
        waitForText("Run on one platform");

        screen.click("#run");

        waitForText("Why exit 127?");
        screen.click("#diagnose");
        waitForText("About this cause");
        assertThat(says("no-such-tool")).isTrue();
        picture("matrix-lab-cause");
    }

    private void fill(String selector, String text) {
        var field = (TextField) node(selector);
        onFx(
                () -> {
                    field.setText(text);
                    return text;
                });
    }
}
