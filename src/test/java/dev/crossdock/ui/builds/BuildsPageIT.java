package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@EngineTest
class BuildsPageIT extends FxTest {
    @TempDir private Path folder;
    private TestEngine engine;
    private MainWindow window;

    @BeforeEach
    void open(TestEngine engine) {
        this.engine = engine;
        var finder = Wiring.engineFinder(engine.host().toString());
        var builders = Wiring.builders(engine.environment());
        window = onFx(() -> new MainWindow(stage(), finder, builders));
        onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    return window;
                });
        var builds = node("#page-builds");
        waitFor("the engine", () -> !builds.isDisabled());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aDroppedFolderIsBuiltForTheChosenPlatforms() throws IOException {
        drop(dockerfile("RUN uname -m > /machine"));
        fill("#tag", "crossdock-test/page:1");
        waitForText("1 base image checked in");
        waitFor("what runs here, which moves the boxes", () -> !says("not probed"));
        screen.click("#build-arm-v7");
        waitForText("Build 3 platforms");
        picture("builds-form");

        screen.click("#build");

        waitForText("The image is built");
        assertThat(screen.text(".lanes")).contains("2 steps on 3 platforms", "Done");
        assertThat(isShown("#run-built-arm-v7")).isTrue();
        picture("builds-done");
        resize(900, 600);
        picture("builds-done-narrow");
        dark("builds-done-dark");
    }

    @Thorough
    @Test
    void aBaseThatLacksAPlatformIsToldBeforeTheBuildAndTheRestIsBuilt() throws IOException {
        drop(dockerfile("RUN true"));
        fill("#tag", "crossdock-test/page:4");
        waitForText("1 base image checked in");
        onFx(
                () -> {
                    ((CheckBox) scene().getRoot().lookup("#build-s390x")).setSelected(true);
                    return engine;
                });

        waitForText("The base image is not published for linux/s390x");
        waitForText("Build 2 of 3 platforms");
        assertThat(says("is not published for linux/s390x, only for")).isTrue();
        picture("builds-check");

        screen.click("#build");

        waitForText("The image is built");
        assertThat(isShown("#run-built-arm64")).isTrue();
        assertThat(isShown("#run-built-s390x")).isFalse();
    }

    @Test
    void aFailedBuildSaysWhichStepAndKeepsTheTechnicalText() throws IOException {
        drop(dockerfile("RUN echo about to fail; exit 3"));
        fill("#tag", "crossdock-test/page:2");

        screen.click("#build");

        waitForText("Failed at RUN echo about to fail");
        assertThat(says("with exit code: 3.")).isTrue();
        picture("builds-failed");
        dark("builds-failed-dark");
    }

    @Thorough
    @Test
    void aStoppedBuildSaysThatItWasStopped() throws IOException {
        drop(dockerfile("RUN sleep 600"));
        fill("#tag", "crossdock-test/page:3");
        screen.click("#build");
        waitForText("running");
        waitForText("sleep 600");
        waitForText("1 base image checked in");
        waitFor("what runs here", () -> !says("not probed"));
        picture("builds-running");
        dark("builds-running-dark");

        screen.click("#stop");

        waitForText("The build was stopped");
    }

    @Thorough
    @Test
    void severalBuildsRunBesideEachOtherAndEachCanBeGoneBackTo() throws IOException {
        var slow = Files.createDirectories(folder.resolve("slow"));
        Files.move(dockerfile("RUN sleep 600").resolve("Dockerfile"), slow.resolve("Dockerfile"));
        drop(slow);
        fill("#tag", "crossdock-test/page:5");
        fill("#arguments", "A=1");
        screen.click("#build-arm64");
        waitForText("Build 1 platform");
        screen.click("#build");
        waitForText("running");

        drop(dockerfile("RUN true"));
        fill("#tag", "crossdock-test/page:6");
        waitForText("Build 1 platform");
        screen.click("#build");
        waitForText("The image is built");
        assertThat(says("1 build running")).isTrue();
        picture("builds-two");

        choose("crossdock-test/page:5: running for ");

        waitFor("the first build", () -> isShown("#stop"));
        screen.click("#stop");
        waitForText("The build was stopped");
        assertThat(says("Earlier builds")).isTrue();
        robot.clickOn("Change the build");
        assertThat(((TextField) node("#arguments")).getText()).isEqualTo("A=1");
    }

    @Test
    void whatIsNoDockerfileIsRefusedWithASentence() throws IOException {
        var notes = Files.writeString(folder.resolve("notes.txt"), "hello");

        drop(notes);

        waitForText("notes.txt is not a Dockerfile");
        picture("builds-refused");
        dark("builds-refused-dark");
    }

    private void drop(Path path) {
        onFx(
                () -> {
                    window.open(path);
                    return path;
                });
    }

    private void fill(String selector, String text) {
        var field = (TextField) node(selector);
        onFx(
                () -> {
                    field.setText(text);
                    return text;
                });
    }

    private void choose(String build) {
        onFx(
                () -> {
                    var menu = (MenuButton) node("#runs");
                    menu.show();
                    menu.getItems().stream()
                            .filter(item -> item.getText().startsWith(build))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    menu.hide();
                    return menu;
                });
    }

    private void dark(String name) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.DARK);
                    return window;
                });
        picture(name);
    }

    private Path dockerfile(String instruction) throws IOException {
        var file = folder.resolve("Dockerfile");
        var label = TestEngine.LABEL + "=" + engine.labels().get(TestEngine.LABEL);
        Files.writeString(
                file,
                """
                FROM %s
                LABEL %s
                %s && : %s
                """
                        .formatted(engine.busybox(), label, instruction, folder.getFileName()));
        return folder;
    }
}
