package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.fx.Navigator;

import org.junit.jupiter.api.Test;

/** The page as the mock-ups have it, on an engine that says what it was told to say. */
class ContainersPageTest extends ContainersWindow {
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
        waitFor("what is written there", () -> screen.terminal().contains("magenta"));
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
}
