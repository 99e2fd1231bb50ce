package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Version;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.builds.HangingBuilder;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the window does by its keys, before it goes, and when something ends. */
class WindowMannersTest extends FxTest {
    @TempDir private Path folder;
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final HangingBuilder builder = new HangingBuilder();
    private MainWindow window;

    @BeforeEach
    void open() {
        window =
                onFx(
                        () ->
                                new MainWindow(
                                        stage(),
                                        session,
                                        session.finder(),
                                        builder,
                                        (file, asked, known) -> {
                                            throw new EngineException(
                                                    new EngineFailure.NoEngine(List.of()));
                                        }));
        onFx(
                () -> {
                    session.connect();
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    return window;
                });
    }

    private void shortcut(KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
        settle();
    }

    private void build() throws IOException {
        var file = Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        onFx(
                () -> {
                    window.open(List.of(file));
                    return window;
                });
        shortcut(KeyCode.B);
        waitForText("Building");
    }

    private void pictures(String name) {
        settle();
        picture(name);
        if (keepsPictures()) {
            theme(Theme.Choice.DARK);
            picture(name + "-dark");
            theme(Theme.Choice.LIGHT);
            resize(880, 560);
            picture(name + "-narrow");
            resize(1180, 760);
        }
    }

    private void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return choice;
                });
        settle();
    }

    private boolean closing() {
        return onFx(
                () -> {
                    var event = new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
                    stage().fireEvent(event);
                    return !stage().isShowing();
                });
    }

    @Test
    void aWindowWithNothingUnderWayClosesAtOnce() {
        shortcut(KeyCode.W);
        waitFor("the window to close", () -> !stage().isShowing());
    }

    @Test
    void aWindowWithWorkUnderWayAsksFirst() throws IOException {
        build();
        shortcut(KeyCode.Q);
        waitForText("One thing is still running");
        pictures("quit");
        shortcut(KeyCode.Q);
        screen.click("#stay");
        settle();
        assertThat(says("still running")).isFalse();
        assertThat(stage().isShowing()).isTrue();
        assertThat(builder.stopped).isNotDone();
    }

    @Test
    void theWindowsOwnButtonAsksAsWellAndQuitEndsTheWork() throws Exception {
        build();
        closing();
        waitForText("One thing is still running");
        assertThat(stage().isShowing()).isTrue();
        screen.click("#quit");
        waitFor("the window to close", () -> !stage().isShowing());
        builder.stopped.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whenTheWorkEndsMeanwhileTheQuestionSaysSo() throws IOException {
        build();
        shortcut(KeyCode.W);
        waitForText("One thing is still running");
        builder.end(new BuildResult.Succeeded(Duration.ofSeconds(2), Map.of(), ""));
        waitForText("Nothing is running any more");
        screen.click("#quit");
        waitFor("the window to close", () -> !stage().isShowing());
    }

    @Test
    void theSystemIsToldWhetherTheAppMayEnd() throws IOException {
        var said = new ArrayList<String>();
        build();
        onFx(
                () -> {
                    window.quit(() -> said.add("agreed"), () -> said.add("refused"));
                    return said;
                });
        waitForText("One thing is still running");
        assertThat(said).containsExactly("refused");
        screen.click("#stay");
        builder.end(new BuildResult.Cancelled());
        waitFor("the build to end", () -> !says("Building"));
        onFx(
                () -> {
                    window.quit(() -> said.add("agreed"), () -> said.add("refused"));
                    return said;
                });
        assertThat(said).containsExactly("refused", "agreed");
    }

    @Test
    void aBuildThatEndsBehindAnotherPageIsToldAndShown() throws IOException {
        build();
        shortcut(KeyCode.DIGIT5);
        builder.end(new BuildResult.Failed("RUN make ended with 2.", ""));
        waitForText("could not be built");
        pictures("toast");
        robot.type(KeyCode.F6);
        settle();
        robot.type(KeyCode.SPACE);
        waitFor("the notice to go", () -> !says("could not be built"));
        waitForText("RUN make ended with 2.");
    }

    @Test
    void aBuildThatIsLookedAtIsNotTold() throws IOException {
        build();
        builder.end(new BuildResult.Failed("RUN make ended with 2.", ""));
        waitForText("RUN make ended with 2.");
        assertThat(isShown(".toast")).isFalse();
    }

    @Test
    void whoDoesNotWantToBeToldIsNot() throws IOException {
        onFx(
                () -> {
                    window.settings().tellsBuilds().set(false);
                    return window;
                });
        build();
        shortcut(KeyCode.DIGIT5);
        builder.end(new BuildResult.Failed("RUN make ended with 2.", ""));
        waitFor("the end", () -> !isShown(".status-work"));
        settle();
        assertThat(isShown(".toast")).isFalse();
    }

    @Test
    void aboutSaysWhatAReportOfAFaultMustSay() {
        onFx(
                () -> {
                    window.about();
                    return window;
                });
        waitForText("Version " + Version.current());
        pictures("about");
        screen.click("#copyAbout");
        var copied = onFx(Clip::get);
        assertThat(copied)
                .startsWith("Crossdock " + Version.current() + "\n")
                .contains("Java: " + System.getProperty("java.runtime.version"))
                .contains("JavaFX: 26")
                .contains("Engine: Colima: Docker Engine 28.5.2, linux/arm64");
        screen.click("#foundations");
        pictures("about-foundations");
        waitForText("docker-java");
        robot.type(KeyCode.ESCAPE);
        waitFor("the sheet to close", () -> !says("Version "));
    }

    @Test
    void theSheetOfShortcutsHasEveryKeyAndLeadsToAbout() {
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
        waitForText("Keyboard shortcuts");
        pictures("shortcuts");
        assertThat(screen.text("#shortcuts"))
                .contains("Run an Image…\nCtrl+N")
                .contains("Causes of Failures\nF1")
                .contains("Delete Chosen Images")
                .contains("Run on All Platforms");
        screen.click("#aboutFromShortcuts");
        waitForText("Version " + Version.current());
    }

    @Test
    void findLeadsToTheSearchOfTheShownPage() {
        shortcut(KeyCode.DIGIT1);
        shortcut(KeyCode.F);
        waitFor("the search", () -> scene().getFocusOwner() instanceof TextField);
    }

    @Test
    void keysOfTheWindowRestWhileASheetIsOpen() {
        robot.type(KeyCode.F1);
        waitForText("The task is done");
        shortcut(KeyCode.DIGIT5);
        shortcut(KeyCode.W);
        assertThat(stage().isShowing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        waitFor("the catalogue to close", () -> scene().getRoot().lookup("#search") == null);
    }
}
