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

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Characters that are no letter of one cell: wide ones, joined ones, ones from right to left. */
class ConsoleWideTest extends FxTest {
    private static final List<String> LINES =
            List.of(
                    "INFO  plain letters, then the end",
                    "INFO  注文を受け付けました (order 8841), then the end",
                    "WARN  결제 시간이 초과되었습니다, then the end",
                    "INFO  deployed 🚀 by 👩‍💻 in 🇩🇪 ✅, then the end",
                    "INFO  cafe\u0301 nai\u0308ve Z\u0351\u036b\u0343algo, then the end",
                    "INFO  שלום עולם and مرحبا, then the end",
                    "\u001b[33mWARN\u001b[0m  \u001b[41m 危険 \u001b[0m disk at 97%, then the end",
                    "├── node_modules\t│ 12 MB, then the end",
                    "{\"level\":\"info\",\"msg\":\"注文 🚀\",\"city\":\"Zürich\"}",
                    "INFO  " + "長い行".repeat(30) + ", then the end");

    private ConsoleViewModel console;
    private Theme theme;

    @BeforeEach
    void open() {
        var engine = Scripts.engine();
        engine.log(
                "web",
                LINES.stream()
                        .map(line -> "2026-03-01T14:06:31.402000000Z " + line + "\n")
                        .map(line -> new ScriptedEngine.Piece(Channel.STDOUT, line))
                        .toList());
        var session = new ScriptedSession(engine);
        console = onFx(() -> new ConsoleViewModel(session, new FxTasks(), new FxPulses()));
        theme =
                show(
                        onFx(() -> Fxml.load(new ConsoleView(console, () -> {}, address -> {}))),
                        708,
                        596);
        onFx(() -> console.show("web"));
        waitFor("the log", () -> console.linesProperty().get() == LINES.size());
    }

    @Test
    void theyAreShownInLinesOfOneHeightAndWrapped() {
        waitForText("plain letters");
        picture("console-wide");
        onFx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        onFx(() -> console.search().textProperty().set("end"));
        waitForText("9 of 9");
        onFx(() -> console.wrapProperty().set(true));
        picture("console-wide-wrapped-dark");
        var rows = rows();
        assertThat(onFx(() -> rows.stream().map(Node::getBoundsInParent).toList()))
                .hasSize(LINES.size())
                .allMatch(at -> at.getHeight() % MonoFonts.LINE == 0);
    }

    @Test
    void whatIsFoundIsMarkedWhereItStands() {
        onFx(() -> console.search().textProperty().set("then the end"));
        waitForText("9 of 9");
        for (int line : new int[] {0, 1, 3, 4}) {
            var row = row(LINES.get(line).substring(6, 9));
            waitFor("the match of " + line, () -> row.lookup(".log-range") != null);
            var match = onFx(() -> bounds(row.lookup(".log-range")));
            var from = select(match);
            assertThat(from).as(LINES.get(line)).isEqualTo("then the end");
        }
    }

    /** What is copied when the mouse is drawn from one side of a place to the other. */
    private String select(Bounds place) {
        double y = place.getCenterY();
        robot.moveTo(place.getMinX() + 2, y).press(MouseButton.PRIMARY);
        robot.moveTo(place.getMaxX() - 1, y).release(MouseButton.PRIMARY);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private LineRow row(String text) {
        waitForText(text);
        return onFx(
                () ->
                        rows().stream()
                                .filter(row -> row.shown().text().contains(text))
                                .findFirst()
                                .orElseThrow());
    }

    private List<LineRow> rows() {
        return onFx(
                () ->
                        node("#log").lookupAll(".log-line").stream()
                                .filter(Node::isVisible)
                                .map(LineRow.class::cast)
                                .toList());
    }

    private static Bounds bounds(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    private static void onFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }
}
