package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several containers in one console, of which some are hidden. */
class ConsoleSeveralTest extends FxTest {
    private static final List<String> CACHE =
            List.of(
                    "14:06:33.050 1:M 01 Mar 2026 14:06:33.050 * Ready to accept connections tcp",
                    "14:06:59.000 1:M 01 Mar 2026 14:06:59.000 # WARNING: timeout of a replica",
                    "14:07:02.000 1:M 01 Mar 2026 14:07:02.000 * Background saving started by pid 21");

    private static final List<String> DATABASE =
            List.of(
                    "14:06:30.900 2026-03-01 14:06:30.900 UTC [1] LOG:  database system is ready",
                    "14:06:58.000 2026-03-01 14:06:58.000 UTC [64] ERROR:  canceling statement due to"
                            + " statement timeout");

    private final ScriptedEngine engine = Scripts.engine();
    private ConsoleViewModel console;
    private Theme theme;

    @BeforeEach
    void open() {
        engine.log("cache", pieces(CACHE));
        engine.log("orders-db", pieces(DATABASE));
        var session = new ScriptedSession(engine);
        console = onFx(() -> new ConsoleViewModel(session, new FxTasks(), new FxPulses()));
        theme =
                show(
                        onFx(() -> Fxml.load(new ConsoleView(console, () -> {}, address -> {}))),
                        708,
                        596);
        show("web", "cache", "orders-db");
        waitFor("the logs", () -> console.linesProperty().get() == 30);
        waitForText("Following");
    }

    @Test
    void aClickHidesTheLinesOfOneAndAnotherShowsThemAgain() {
        picture("console-several");
        robot.clickOn(chip("web"));
        waitForLines(5);
        assertThat(says("http listening on")).isFalse();
        waitForText("30 lines, 1 of 3 containers hidden");
        picture("console-several-hidden");
        robot.clickOn(chip("web"));
        waitForLines(30);
        waitForText("30 lines");
    }

    @Test
    void spaceDoesTheSameWithoutAMouse() {
        onFx(() -> chip("cache").requestFocus());
        robot.type(KeyCode.SPACE);
        waitForLines(27);
        assertThat(onFx(() -> chip("cache").getTooltip().getText())).contains("shows its lines");
        robot.type(KeyCode.SPACE);
        waitForLines(30);
        assertThat(onFx(() -> chip("cache").getTooltip().getText())).contains("hides its lines");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        robot.clickOn("Only this one");
        waitForLines(3);
        waitForText("30 lines, 2 of 3 containers hidden");
    }

    @Test
    void whatIsHiddenIsNeitherFoundNorShownWhenItComes() {
        search("timeout");
        waitForText("6 of 6");
        robot.clickOn(chip("web"));
        waitForText("2 of 2");
        onFx(() -> console.search().matchingProperty().set(true));
        waitForLines(2);
        picture("console-several-filter");
        print("web", "14:08:00.000 one more timeout");
        print("cache", "14:08:01.000 another timeout");
        waitFor("both lines", () -> console.linesProperty().get() == 32);
        waitForText("of 3");
        waitForLines(3);
        assertThat(says("one more timeout")).isFalse();
        robot.clickOn(chip("web"));
        waitForText("8 of 8");
        waitForLines(8);
    }

    @Test
    void whoIsHiddenStaysHiddenWhileOthersAreChosen() {
        robot.clickOn(chip("web"));
        waitForLines(5);
        show("web", "cache");
        waitForLines(3);
        onFx(() -> console.clear());
        print("web", "14:08:00.000 hidden");
        print("cache", "14:08:01.000 seen");
        waitFor("both lines", () -> console.linesProperty().get() == 2);
        waitForLines(1);
        show("web");
        waitForLines(25);
        assertThat(isShown("#sources")).isFalse();
        show("web", "cache");
        waitForLines(28);
    }

    @Test
    void itSaysWhyNothingIsSeen() {
        for (var name : List.of("web", "cache", "orders-db")) {
            robot.clickOn(chip(name));
        }
        waitForText("Nothing was printed by the containers that are not hidden");
        picture("console-several-none");
    }

    @Test
    void inANarrowWindowNothingStandsOutsideItsBox() {
        onFx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        search("timeout");
        waitForText("6 of 6");
        resize(640, 520);
        picture("console-several-narrow-dark");
        onFx(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
        picture("console-several-narrow");
        assertThat(end("#next")).isLessThan(end(".log-search"));
        assertThat(end("#pause")).isLessThanOrEqualTo(640 - 24);
    }

    @Test
    void theNamesOfManyTakeSeveralRows() {
        for (int i = 1; i <= 9; i++) {
            Scripts.add(
                    engine,
                    "orders-service-replica-" + i,
                    "shop/orders:1.8.2",
                    Platform.ARM64,
                    ContainerStatus.RUNNING,
                    null);
            engine.log("orders-service-replica-" + i, pieces(CACHE));
        }
        resize(640, 520);
        show(
                Stream.concat(
                                Stream.of("web", "cache", "orders-db"),
                                IntStream.rangeClosed(1, 9)
                                        .mapToObj(i -> "orders-service-replica-" + i))
                        .toArray(String[]::new));
        waitForLines(57);
        robot.clickOn(chip("web"));
        waitForLines(32);
        chip("orders-ser…replica-3");
        picture("console-several-many");
        assertThat(end("#sources")).isLessThanOrEqualTo(640);
    }

    private void show(String... names) {
        var sources = Stream.of(names).map(name -> new ConsoleSource(name, name)).toList();
        onFx(() -> console.show(sources));
    }

    private ToggleButton chip(String name) {
        waitFor("the name " + name, () -> find(name) != null);
        return onFx(() -> find(name));
    }

    private ToggleButton find(String name) {
        return scene().getRoot().lookupAll(".source-chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getText().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Lines, not marks. */
    private void waitForLines(int count) {
        waitFor(
                count + " lines",
                () -> {
                    var rows = console.rows();
                    return IntStream.range(0, rows.size())
                                    .filter(row -> rows.mark(row) == null)
                                    .count()
                            == count;
                });
    }

    private void search(String text) {
        onFx(() -> console.search().textProperty().set(text));
    }

    private double end(String selector) {
        var node = node(selector);
        return onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
    }

    private void print(String name, String line) {
        engine.print(name, pieces(List.of(line)).getFirst());
    }

    private static List<ScriptedEngine.Piece> pieces(List<String> lines) {
        return lines.stream()
                .map(
                        line ->
                                new ScriptedEngine.Piece(
                                        Channel.STDOUT,
                                        "2026-03-01T%s000000Z %s\n"
                                                .formatted(
                                                        line.substring(0, 12), line.substring(13))))
                .toList();
    }

    private static void onFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }
}
