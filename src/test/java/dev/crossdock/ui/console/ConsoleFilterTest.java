package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Theme;

import javafx.geometry.VerticalDirection;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Only the lines that match a search, in the window. */
class ConsoleFilterTest extends FxTest {
    private static final int MARKS = 3;
    private static final int MATCHES = 4;

    private final ScriptedEngine engine = Scripts.engine();
    private ConsoleViewModel console;
    private Theme theme;

    @BeforeEach
    void open() {
        engine.log("cache", List.of(new ScriptedEngine.Piece(Channel.STDOUT, manyLines())));
        var session = new ScriptedSession(engine);
        console = onFx(() -> new ConsoleViewModel(session, new FxTasks(), new FxPulses()));
        theme =
                show(
                        onFx(() -> Fxml.load(new ConsoleView(console, () -> {}, address -> {}))),
                        708,
                        596);
        showContainer("web", 25);
    }

    @Test
    void onlyLinesThatMatchAreShownAndTheMarks() {
        filter("timeout");
        waitForRows(MATCHES + MARKS);
        assertThat(says("GET /orders")).isFalse();
        assertThat(says("Exited with 2")).isTrue();
        waitForText("Following");
        picture("console-filter");
        onFx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        picture("console-filter-dark");
        robot.clickOn(node("#matching"));
        waitForRows(25 + MARKS);
        waitForText("GET /orders");
    }

    @Test
    void nothingIsFilteredWhileNothingValidIsSearchedFor() {
        filter("");
        waitForRows(25 + MARKS);
        robot.clickOn(node("#regex"));
        search("20[01");
        waitForText("No valid pattern");
        waitForRows(25 + MARKS);
        search("20[01]");
        waitForRows(9 + MARKS);
        search("panic");
        waitForRows(1 + MARKS);
    }

    @Test
    void aChannelAndASearchFilterTogether() {
        filter("timeout");
        robot.clickOn(node("#stderr"));
        waitForRows(3 + MARKS);
        assertThat(says("request timeout")).isFalse();
    }

    @Test
    void linesThatComeLaterAreShownIfTheyMatch() {
        filter("timeout");
        waitForRows(MATCHES + MARKS);
        print("one more GET /healthz\n");
        print("one more timeout\n");
        waitFor("both lines", () -> console.linesProperty().get() == 27);
        waitForRows(MATCHES + 1 + MARKS);
        waitForText("one more timeout");
        assertThat(says("one more GET")).isFalse();
    }

    @Test
    void aLineWithoutAnEndIsShownIfItMatches() {
        filter("timeout");
        waitForRows(MATCHES + MARKS);
        print("a prompt with a time");
        print("out");
        waitForText("a prompt with a timeout");
        print(" and\nanother prompt");
        waitFor("the line", () -> console.linesProperty().get() == 26);
        waitForRows(MATCHES + 1 + MARKS);
        assertThat(says("another prompt")).isFalse();
    }

    @Test
    void itStandsStillWhilePaused() {
        filter("timeout");
        waitForRows(MATCHES + MARKS);
        robot.clickOn(node("#pause"));
        print("one more timeout\n");
        waitFor("the line to be found", () -> summary().endsWith("of 5"));
        assertThat(onFx(() -> console.rows().size())).isEqualTo(MATCHES + MARKS);
        robot.clickOn(node("#pause"));
        waitForRows(MATCHES + 1 + MARKS);
    }

    @Test
    void escapeClearsTheSearchAndTheFilter() {
        filter("timeout");
        waitForRows(MATCHES + MARKS);
        robot.clickOn(node("#search")).type(KeyCode.ESCAPE);
        waitForRows(25 + MARKS);
        assertThat(onFx(() -> console.search().matchingProperty().get())).isFalse();
    }

    @Test
    void aJumpLeavesTheFilterAsTheLineMayNotMatch() {
        filter("timeout");
        waitForRows(MATCHES + MARKS);
        onFx(() -> console.jumpTo(1, "http listening"));
        waitFor("the line to be marked", () -> isShown(".log-line:marked"));
        waitForRows(25 + MARKS);
        waitForText("4 of 4");
    }

    @Test
    void everyMatchIsCopiedAndNothingBetween() {
        filter("timeout");
        waitForRows(MATCHES + MARKS);
        robot.clickOn(node("#log")).press(KeyCode.SHORTCUT).type(KeyCode.A);
        robot.type(KeyCode.C).release(KeyCode.SHORTCUT);
        var copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines()).hasSize(MATCHES).allMatch(line -> line.contains("timeout"));
    }

    @Test
    void theLineAtTheTopStaysInSight() {
        showContainer("cache", 5000);
        robot.moveTo(node("#log")).scroll(40, VerticalDirection.UP);
        waitForText("Not following");
        filter("ten");
        waitForRows(500 + 1);
        robot.moveTo(node("#log")).scroll(20, VerticalDirection.UP);
        settle();
        var top = topLine();
        assertThat(top).startsWith("ten ");
        robot.clickOn(node("#matching"));
        waitForRows(5000 + 1);
        waitForText("one " + (Integer.parseInt(top.substring(4)) + 1));
        assertThat(topLine()).isEqualTo(top);
        waitForText("Not following");
    }

    @Test
    void itSaysThatNoLineMatches() {
        onFx(() -> console.clear());
        print("one more GET /healthz\n");
        waitFor("the line", () -> console.linesProperty().get() == 1);
        filter("not to be found");
        waitForText("No line matches");
        picture("console-filter-none");
        search("healthz");
        waitForRows(1);
        waitFor("the words to go", () -> !isShown("#nothing"));
    }

    @Test
    void theBarHasRoomForManyMatches() {
        showContainer("cache", 5000);
        filter("e");
        waitForText("5,000 of 5,000");
        picture("console-filter-narrow");
        assertThat(end("#pause")).isLessThanOrEqualTo(708 - 24);
        assertThat(end("#next")).isLessThan(end(".log-search"));
    }

    /** Every tenth begins with “ten”, the others with “one”. */
    private static String manyLines() {
        return IntStream.rangeClosed(1, 5000)
                .mapToObj(
                        i ->
                                "2026-03-01T14:00:00.000000000Z %s %d\n"
                                        .formatted(i % 10 == 0 ? "ten" : "one", i))
                .collect(Collectors.joining());
    }

    private double end(String selector) {
        var node = node(selector);
        return onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
    }

    private String topLine() {
        return onFx(
                () ->
                        node("#log").lookupAll(".log-line").stream()
                                .filter(row -> row.isVisible() && row.getLayoutY() <= 0)
                                .map(row -> ((LineRow) row).shown().text())
                                .findFirst()
                                .orElse(""));
    }

    private void showContainer(String id, long lines) {
        onFx(() -> console.show(id));
        waitFor("the log", () -> console.linesProperty().get() == lines);
    }

    private void print(String text) {
        var piece = "2026-03-01T14:07:00.000000000Z " + text;
        engine.print("web", new ScriptedEngine.Piece(Channel.STDOUT, piece));
    }

    private void waitForRows(int count) {
        waitFor(count + " rows", () -> console.rows().size() == count);
    }

    private String summary() {
        return console.search().summaryProperty().get();
    }

    private void filter(String text) {
        search(text);
        if (onFx(() -> !console.search().matchingProperty().get())) {
            robot.clickOn(node("#matching"));
        }
    }

    private void search(String text) {
        onFx(() -> console.search().textProperty().set(text));
    }

    private static void onFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }
}
