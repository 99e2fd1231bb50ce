package dev.crossdock.ui.app;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;

import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The whole window on an engine of its own choice, led by keys. */
public abstract class RealWindow extends FxTest {
    private @Nullable MainWindow window;

    /** Opens it, in place of one that is open; a busybox of two platforms is on the engine. */
    protected final void openOn(TestEngine lab) throws Exception {
        for (var platform : new String[] {"linux/arm64", "linux/amd64"}) {
            lab.docker("pull", "-q", "--platform", platform, lab.busybox());
        }
        openOn(lab.host().toString());
        waitFor("an engine", () -> !scene().lookup("#runButton").isDisabled());
    }

    /**
     * @param host where an engine is looked for, which may be nowhere
     */
    protected final void openOn(String host) {
        closeWindow();
        window = onFx(() -> new MainWindow(stage(), Wiring.engineFinder(host), Wiring.builders()));
    }

    @AfterEach
    final void closeWindow() {
        var open = window;
        if (open != null) {
            onFx(
                    () -> {
                        open.close();
                        return open;
                    });
        }
        window = null;
    }

    protected final void withShortcut(KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
        settle();
    }
}
