package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.SessionState;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class FrameTest extends FxTest {
    private final StandInSession session = new StandInSession(new StandInEngine());

    private MainWindow window;

    @BeforeEach
    void open() {
        window = onFx(() -> new MainWindow(stage(), session, session.finder(), Wiring.builders()));
    }

    @Test
    void withoutAnEngineTheStatusBarSaysSo() {
        onFx(
                () -> {
                    session.become(new SessionState.NoEngine(List.of()));
                    return session;
                });
        waitForText("No engine");
        picture("frame");
        resize(900, 600);
        picture("frame-narrow");
    }

    /** The catalogue of causes opens over whatever page is shown, and needs no engine. */
    @Test
    void f1OpensTheCatalogueAndEscapeLeavesIt() {
        onFx(
                () -> {
                    session.become(new SessionState.NoEngine(List.of()));
                    return session;
                });
        waitForText("No engine");
        robot.type(KeyCode.F1);
        waitForText("The task is done");
        screen.fill("#search", "windows line");
        waitForText("Line ends of Windows");
        robot.type(KeyCode.ESCAPE);
        waitFor("the catalogue to close", () -> scene().getRoot().lookup("#search") == null);
    }

    @Test
    void aLinkOpensTheWizardOnceThereIsAnEngineAndThenNeverAgain() {
        onFx(
                () -> {
                    window.run(new RunLink("postgres:16", Platform.AMD64));
                    return window;
                });
        settle();
        assertThat(says("Run postgres:16")).isFalse();
        connect();
        waitForText("Run postgres:16");
        waitFor(
                "the platform",
                () -> screen.text(".sheet-layer .command-box").contains("linux/amd64"));
        picture("frame-link");
        robot.type(KeyCode.ESCAPE);
        waitFor("the wizard to close", () -> !says("Run postgres:16"));
        connect();
        settle();
        assertThat(says("Run postgres:16")).isFalse();
    }

    private void connect() {
        onFx(
                () -> {
                    session.connect();
                    return session;
                });
    }
}
