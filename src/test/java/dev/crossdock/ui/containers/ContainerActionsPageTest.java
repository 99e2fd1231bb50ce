package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.console.ConsoleSaving.What;
import dev.crossdock.ui.fx.Navigator.ContainerView;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What can be done to containers, by mouse and by keys. */
class ContainerActionsPageTest extends ContainersWindow {

    private List<String> menu() {
        return onFx(
                () ->
                        ((MenuButton) node("#more"))
                                .getItems().stream()
                                        .filter(MenuItem::isVisible)
                                        .filter(item -> !(item instanceof SeparatorMenuItem))
                                        .map(MenuItem::getText)
                                        .toList());
    }

    @Test
    void theMenuHasWhatFitsTheState() {
        select("web", ContainerView.CONSOLE);
        waitFor("its menu", () -> menu().contains("Pause the container"));
        assertThat(menu())
                .containsExactly(
                        "Open localhost:8080",
                        "Pause the container",
                        "Kill…",
                        "Rename…",
                        "Copy files out…",
                        "Copy files in…",
                        "Edit and run again…",
                        "Copy the docker run command",
                        "Copy the container’s id",
                        "Remove the container…");
        robot.clickOn(node("#more"));
        both("actions-menu");
        robot.clickOn("Open localhost:8080");
        assertThat(browsed).containsExactly("http://localhost:8080");
        Scripts.add(engine, "held", "app:1", Platform.ARM64, ContainerStatus.PAUSED, null);
        select("held", ContainerView.CONSOLE);
        waitForText("Resume");
        assertThat(menu())
                .contains("Restart", "Kill…")
                .doesNotContain("Pause the container", "Start again");
        picture("actions-paused");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.P).release(KeyCode.SHORTCUT);
        waitFor("it to go on", () -> engine.asked.contains("unpause held"));
    }

    @Test
    void aStopShowsItsClockAndCanBeCutShort() {
        engine.slow = new CountDownLatch(1);
        select("web", ContainerView.CONSOLE);
        waitFor("its button", () -> isShown("#stop"));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.PERIOD).release(KeyCode.SHORTCUT);
        waitFor("the clock to go", () -> says("Stopping… ") && !says("Stopping… 0 s"));
        all("actions-stopping");
        assertThat(isShown("#stop")).isFalse();
        robot.clickOn("Kill now");
        waitFor("the kill", () -> engine.asked.contains("kill web"));
        engine.slow.countDown();
        waitForText("Stopped after");
        picture("actions-stopped");
    }

    @Test
    void aNameIsCheckedWhileItIsTypedAndKillAsks() {
        select("web", ContainerView.CONSOLE);
        waitFor("its button", () -> isShown("#stop"));
        robot.type(KeyCode.F2);
        waitForText("Rename web");
        screen.fill("#newContainerName", "my shop");
        waitForText("“my shop” is no name for a container");
        all("actions-rename");
        assertThat(node("#giveName").isDisabled()).isTrue();
        screen.fill("#newContainerName", "cache");
        waitForText("Another container is called cache");
        screen.fill("#newContainerName", "shop");
        robot.type(KeyCode.ENTER);
        waitFor("the name", () -> engine.asked.contains("rename web shop"));
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(KeyCode.PERIOD)
                .release(KeyCode.SHORTCUT, KeyCode.SHIFT);
        waitForText("Kill web?");
        assertThat(engine.asked).doesNotContain("kill web");
        robot.clickOn("Kill web");
        waitFor("the kill", () -> engine.asked.contains("kill web"));
    }

    @Test
    void severalAreChosenByKeysAndDoneTogether() {
        select("web", ContainerView.CONSOLE);
        onFx(
                () -> {
                    list().requestFocus();
                    return list();
                });
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        waitForText("3 containers chosen");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        waitForText("8 containers chosen");
        all("several");
        onFx(
                () -> {
                    model.list().load();
                    return model;
                });
        settle();
        assertThat(says("8 containers chosen")).as("also after the list came anew").isTrue();
        engine.refused.put(
                "stop cache",
                new EngineFailure.Conflict("cannot stop container: cache: it is being removed"));
        robot.clickOn(node("#several-stop"));
        waitForText("Stop 4 containers?");
        both("several-ask");
        robot.clickOn(node(".confirm .accent"));
        waitForText("1 of 4 did not work");
        assertThat(says("it is being removed")).isTrue();
        all("several-failed");
        assertThat(engine.asked).contains("stop web", "stop orders-db", "stop checkout");
    }

    @Test
    void theLogsOfSeveralAreReadInOneConsoleInTheOrderOfTheirTimes(@TempDir Path folder) {
        var at = "2026-03-01T14:%s000000Z %s\n";
        engine.log(
                "orders-db",
                List.of(
                        piece(at.formatted("01:31.500", "starting PostgreSQL 17.2")),
                        piece(at.formatted("02:11.900", "database system is ready")),
                        piece(at.formatted("03:12.000", "checkpoint starting: time"))));
        engine.log(
                "cache", List.of(piece(at.formatted("02:40.350", "Ready to accept connections"))));
        select("web", ContainerView.CONSOLE);
        onFx(
                () -> {
                    list().requestFocus();
                    list().getSelectionModel().selectAll();
                    return list();
                });
        waitForText("8 containers chosen");
        robot.clickOn(node("#several-console-tab"));
        var logs = onFx(() -> model.several().console());
        waitFor("all lines", () -> logs.linesProperty().get() == 29);
        waitForText("GET /healthz");
        assertThat(says("orders-db")).isTrue();
        all("several-console");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
        robot.write("system is ready");
        waitForText("1 of 1");
        var file = folder.resolve("all.log");
        onFx(
                () -> {
                    logs.saving().save(What.EVERYTHING, file);
                    return file;
                });
        waitFor("the file", () -> Files.exists(file));
        assertThat(file).content().contains(" orders-db | database system is ready\n");
        robot.clickOn(node("#several-list-tab"));
        waitFor("the logs let go", () -> logs.sources().isEmpty());
    }

    private static ScriptedEngine.Piece piece(String text) {
        return new ScriptedEngine.Piece(Channel.STDOUT, text);
    }

    @Test
    void whatWasRunIsEditedAndRunAgainUnderAFreeName() {
        select("web", ContainerView.CONSOLE);
        waitFor("its menu", () -> menu().contains("Edit and run again…"));
        robot.clickOn(node("#more"));
        robot.clickOn("Edit and run again…");

        var spec = engine.inspect("web").spec();
        assertThat(wizards).containsExactly(spec.toBuilder().name("web-2").build());
    }

    @Test
    void allThatIsKnownIsSearchedAsATreeAndAsJson() {
        engine.inspected.put("web", InspectTest.JSON);
        select("web", ContainerView.DETAILS);
        waitForText("API_TOKEN");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
        waitForText("NetworkSettings");
        both("inspect-tree");
        screen.fill("#inspectSearch", "8080");
        waitForText("3 found");
        all("inspect-found");
        robot.clickOn(node("#json"));
        var json = (TextInputControl) node("#inspectJson");
        waitFor("the place", () -> json.getSelectedText().equals("8080"));
        assertThat(json.getText()).doesNotContain("s3cret");
        both("inspect-json");
        robot.clickOn(node("#inspectValues"));
        waitFor("the value", () -> json.getText().contains("s3cret"));
        robot.clickOn("Tree");
        screen.fill("#inspectSearch", "no such words");
        waitForText("Nothing has these words");
        picture("inspect-nothing");
    }
}
