package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.console.FxPulses;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page as the mock-ups have it, on an engine that says what it was told to say. */
class ContainersPageTest extends FxTest {
    private final ScriptedEngine engine = Scripts.engine();
    private ContainersPage page;
    private ContainersModel model;
    private Theme theme;

    @BeforeEach
    void open() {
        var sheets = new SheetLayer();
        var session = new ScriptedSession(engine);
        model =
                onFx(
                        () ->
                                new ContainersModel(
                                        session,
                                        new FxTasks(),
                                        new FxPulses(),
                                        new Activities(),
                                        new Nowhere(),
                                        sheets,
                                        address -> {},
                                        (e, known, id) -> Scripts.autopsy(engine, id)));
        page = onFx(() -> new ContainersPage(model));
        theme = show(onFx(() -> new StackPane(page.content(), sheets)), 980, 700);
        waitForText("8 containers, 3 running");
    }

    @Test
    void theConsoleStandsBesideTheList() {
        select("web", Navigator.ContainerView.CONSOLE);
        waitForText("/healthz");
        both("containers");
    }

    @Test
    void theDiagnosisSaysWhyAndWhatHelps() {
        select("mongo", Navigator.ContainerView.DIAGNOSIS);
        waitForText("Very likely");
        both("diagnosis");
    }

    @Test
    void aValueThatOnlyTheUserKnowsIsAskedFor() {
        select("mssql", Navigator.ContainerView.DIAGNOSIS);
        node("#blank-MSSQL_SA_PASSWORD");
        picture("diagnosis-blank");
        assertThat(node("#primary-remedy").isDisabled()).isTrue();
        robot.clickOn(node("#blank-MSSQL_SA_PASSWORD")).write("s3cret");
        waitFor("the button to be enabled", () -> !node("#primary-remedy").isDisabled());
        assertThat(says("s3cret")).isFalse();
        robot.clickOn(node("#primary-remedy"));
        waitFor("it to be run", () -> engine.asked.contains("start created"));
    }

    @Test
    void theDetailsShowNoSecret() {
        select("web", Navigator.ContainerView.DETAILS);
        waitForText("API_TOKEN");
        assertThat(says("secret")).isFalse();
        both("details");
    }

    @Test
    void aTerminalOfAStoppedContainerSaysSo() {
        select("migrate", Navigator.ContainerView.TERMINAL);
        waitForText("migrate is not running");
        picture("terminal-stopped");
    }

    @Test
    void theTerminalHasTheColoursOfTheTheme() {
        select("cache", Navigator.ContainerView.TERMINAL);
        var screen = node("#terminal-screen");
        waitFor(
                "what is written there",
                () ->
                        String.valueOf(screen.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                                .contains("magenta"));
        both("terminal");
    }

    @Test
    void longNamesAreCutAndStayReadableInATooltip() {
        var name = "a-container-with-a-name-that-is-much-longer-than-the-column-is-wide";
        var image = "registry.example.com/team/project/service-with-a-long-name:2026.03.01-rc1";
        Scripts.add(engine, name, image, Platform.AMD64, ContainerStatus.EXITED, 139);
        select(name, Navigator.ContainerView.DETAILS);
        waitForText("139");
        waitForText(image);
        picture("containers-long");
    }

    @Test
    void withoutContainersThereIsOneThingToDo() {
        engine.list().forEach(one -> engine.remove(one.id()));
        onFx(
                () -> {
                    model.list().load();
                    return true;
                });
        waitForText("No containers yet");
        picture("containers-empty");
    }

    @Test
    void aNarrowWindowHasAMenuInPlaceOfTheList() {
        select("mongo", Navigator.ContainerView.DIAGNOSIS);
        waitForText("Very likely");
        resize(824, 520);
        picture("containers-narrow");
        assertThat(isShown("#menu")).isTrue();
        select("web", Navigator.ContainerView.CONSOLE);
        waitForText("/healthz");
        picture("containers-narrow-console");
    }

    private void both(String name) {
        picture(name);
        onFx(
                () -> {
                    theme.choiceProperty().set(Theme.Choice.DARK);
                    return theme;
                });
        picture(name + "-dark");
    }

    private void select(String id, Navigator.ContainerView side) {
        onFx(
                () -> {
                    page.show(id, side);
                    return page;
                });
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {}

        @Override
        public void showContainer(String id, ContainerView view) {}
    }
}
