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

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ConsoleLinesTest extends FxTest {

    private static final String FAILED =
            "{\"level\":\"error\",\"time\":\"2026-03-01T14:06:32.120Z\",\"msg\":\"request failed\","
                    + "\"status\":502,\"path\":\"/orders\",\"retry\":true,"
                    + "\"upstream\":{\"host\":\"10.89.0.3\",\"tries\":[1,2,3]}}";

    /** Seen of that line only when it is unfolded. */
    private static final String UNFOLDED = "\"upstream\"";

    private static final List<String> LINES =
            List.of(
                    "2026-03-01 14:06:31.402 UTC [1] LOG:  database system is ready",
                    "INFO:     Uvicorn running on http://localhost:8000 (Press CTRL+C to quit)",
                    "2026/03/01 14:06:31 [warn] 29#29: a client request body is buffered",
                    "E0301 14:06:31.500000       1 main.go:10] lost the lease, no error code",
                    "time=2026-03-01T14:06:31Z level=debug msg=\"connection opened\"",
                    "docs: \u001b]8;;https://example.org/guide\u001b\\the guide\u001b]8;;\u001b\\ tells",
                    "{\"level\":30,\"time\":1772373991402,\"pid\":1,\"hostname\":\"web\","
                            + "\"msg\":\"listening on http://0.0.0.0:3000/\",\"port\":3000}",
                    "{\"level\":\"warn\",\"time\":\"2026-03-01T14:06:32.001Z\","
                            + "\"msg\":\"slow query\",\"ms\":1204,\"sql\":\"select * from orders\"}",
                    FAILED,
                    "{\"level\":\"debug\",\"message\":\"cache miss\",\"key\":\"orders:17\"}",
                    "FATAL could not recover: http://status.example.org/incidents/7.");

    private final List<String> opened = new ArrayList<>();
    private ConsoleViewModel console;
    private Theme theme;

    @BeforeEach
    void open() {
        var engine = Scripts.engine();
        engine.log("web", pieces());
        engine.log("cache", pieces());
        var session = new ScriptedSession(engine);
        console = onFx(() -> new ConsoleViewModel(session, new FxTasks(), new FxPulses()));
        theme =
                show(
                        onFx(() -> Fxml.load(new ConsoleView(console, () -> {}, opened::add))),
                        900,
                        760);
        onFx(() -> console.show("web"));
        waitFor("the log", () -> console.linesProperty().get() == LINES.size());
    }

    @Test
    void levelsAreColouredAndJsonIsRead() {
        waitForText("request failed");
        waitForText("status=502");
        assertThat(piece("ERROR").getFont().getStyle()).contains("Bold");
        assertThat(piece("ERROR").getFill()).isEqualTo(piece("FATAL").getFill());
        assertThat(piece("warn").getFill()).isEqualTo(piece("WARN").getFill());
        assertThat(piece("warn").getFill()).isNotEqualTo(piece("ERROR").getFill());
        picture("console-lines");
        onFx(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        unfold("request failed");
        waitForText(UNFOLDED);
        picture("console-lines-dark");
        onFx(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
        picture("console-lines-unfolded");
    }

    @Test
    void jsonIsUnfoldedAndFoldedByItsArrow() {
        double before = height("request failed");
        double x = bounds(piece("slow query")).getMinX();
        unfold("request failed");
        waitForText(UNFOLDED);
        assertThat(says("status=502")).isFalse();
        var unfolded = place(UNFOLDED);
        assertThat(unfolded.getHeight()).isEqualTo(16 * before);
        assertThat(place("cache miss").getMinY()).isEqualTo(unfolded.getMaxY());
        assertThat(bounds(piece("slow query")).getMinX()).isEqualTo(x);
        unfold(UNFOLDED);
        waitForText("status=502");
        assertThat(height("request failed")).isEqualTo(before);
    }

    @Test
    void wrappedAndWithoutTimesTheArrowStaysBeforeTheText() {
        onFx(() -> console.times().shownProperty().set(false));
        onFx(() -> console.wrapProperty().set(true));
        resize(620, 620);
        unfold("slow query");
        waitFor("it to be unfolded", () -> find("\"sql\"") != null);
        assertThat(height("\"sql\"")).isEqualTo(7 * MonoFonts.LINE);
        assertThat(height("request failed")).isEqualTo(2 * MonoFonts.LINE);
        picture("console-lines-wrapped");
    }

    @Test
    void keysSelectALineAndUnfoldIt() {
        robot.clickOn(middle(piece("tells"))).press(KeyCode.ALT).type(KeyCode.UP, 4);
        robot.release(KeyCode.ALT);
        assertThat(copied()).isEqualTo(LINES.get(7) + "\n");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(copied()).isEqualTo(FAILED + "\n");
        robot.type(KeyCode.ENTER);
        waitForText(UNFOLDED);
        picture("console-lines-selected");
        robot.type(KeyCode.ENTER);
        waitForText("status=502");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        robot.type(KeyCode.ENTER);
        waitFor("another to be unfolded", () -> find("\"sql\"") != null);
    }

    @Test
    void theTimeOfJsonIsOfTheZoneThatIsChosen() {
        onFx(() -> node("#times").requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        robot.clickOn("UTC");
        waitFor("the line’s own time", () -> find("14:06:32.120Z") != null);
        assertThat(find("14:06:31.402Z")).isNotNull();
    }

    @Test
    void theMenuUnfoldsAndFolds() {
        robot.rightClickOn(middle(piece("request failed")));
        robot.clickOn("Show as JSON");
        waitForText(UNFOLDED);
        robot.rightClickOn(middle(piece("\"status\"")));
        robot.clickOn("Fold");
        waitForText("status=502");
    }

    @Test
    void anotherContainerHasNothingUnfolded() {
        unfold("request failed");
        waitForText(UNFOLDED);
        onFx(() -> console.show("cache"));
        waitForText("status=502");
        assertThat(says(UNFOLDED)).isFalse();
    }

    @Test
    void theLinesAreShownAsTheyWerePrintedOnDemandAndWhileSearching() {
        waitForText("status=502");
        robot.clickOn(node("#shortJson"));
        waitForText("\"status\":502");
        assertThat(isShown(".fold-arrow")).isFalse();
        robot.clickOn(node("#shortJson"));
        waitForText("status=502");
        unfold("request failed");
        waitForText(UNFOLDED);
        onFx(() -> console.search().textProperty().set("\"status\":502"));
        waitFor("a match", () -> console.search().summaryProperty().get().equals("1 of 1"));
        waitFor("the match", () -> isShown(".current-match"));
        assertThat(height("\"status\":502")).isEqualTo(MonoFonts.LINE);
        picture("console-lines-search");
        onFx(() -> console.search().clear());
        assertThat(height(UNFOLDED)).isEqualTo(16 * MonoFonts.LINE);
    }

    @Test
    void aWholeLineIsCopiedAsItWasPrintedAndAPartAsItIsSeen() {
        robot.doubleClickOn(middle(piece("request failed")));
        assertThat(copied()).isEqualTo(FAILED + "\n");
        var message = bounds(piece("request failed"));
        double y = message.getCenterY();
        // Behind the level two spaces.
        double x = message.getMinX() + 2 * MonoFonts.ADVANCE + 1;
        robot.moveTo(x, y).press(MouseButton.PRIMARY);
        robot.moveTo(x + 7 * MonoFonts.ADVANCE, y).release(MouseButton.PRIMARY);
        assertThat(copied()).isEqualTo("request");
    }

    @Test
    void aPartOfALineThatLooksDifferentBecomesTheWholeLine() {
        var message = bounds(piece("request failed"));
        robot.moveTo(message.getMinX() + 1, message.getCenterY()).press(MouseButton.PRIMARY);
        robot.moveTo(message.getMaxX(), message.getCenterY()).release(MouseButton.PRIMARY);
        unfold("request failed");
        waitForText(UNFOLDED);
        assertThat(copied()).isEqualTo(FAILED + "\n");
    }

    @Test
    void aLinkIsUnderlinedUnderThePointerAndOpenedWithTheShortcutKey() {
        var link = piece("http://localhost:8000");
        robot.moveTo(middle(link));
        waitFor("the line below it", link::isUnderline);
        picture("console-lines-link");
        robot.clickOn(middle(link));
        assertThat(opened).isEmpty();
        clickWithShortcut(link);
        assertThat(opened).containsExactly("http://localhost:8000");
        robot.moveTo(middle(piece("the guide")));
        waitFor("no line any more", () -> !piece("http://localhost:8000").isUnderline());
        clickWithShortcut(piece("the guide"));
        assertThat(opened).last().isEqualTo("https://example.org/guide");
    }

    @Test
    void theMenuOpensAndCopiesALink() {
        robot.rightClickOn(middle(piece("http://status.example.org/incidents/7")));
        picture("console-lines-menu");
        robot.clickOn("Copy link");
        var copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("http://status.example.org/incidents/7");
        robot.rightClickOn(middle(piece("the guide")));
        robot.clickOn("Open link");
        assertThat(opened).containsExactly("https://example.org/guide");
        robot.rightClickOn(middle(piece("tells")));
        assertThat(robot.lookup("Open link").queryAll()).isEmpty();
    }

    /** The headless platform's own clicks know of no keys. */
    private void clickWithShortcut(Text piece) {
        onFx(
                () -> {
                    var log = scene().lookup("#log");
                    var at = middle(piece);
                    for (var type :
                            List.of(
                                    MouseEvent.MOUSE_PRESSED,
                                    MouseEvent.MOUSE_RELEASED,
                                    MouseEvent.MOUSE_CLICKED)) {
                        Event.fireEvent(log, withShortcut(type, log, at));
                    }
                });
    }

    private static MouseEvent withShortcut(EventType<MouseEvent> type, Node on, Bounds screen) {
        var at = on.screenToLocal(screen.getCenterX(), screen.getCenterY());
        return new MouseEvent(
                on,
                on,
                type,
                at.getX(),
                at.getY(),
                screen.getCenterX(),
                screen.getCenterY(),
                MouseButton.PRIMARY,
                1,
                false,
                true,
                false,
                true,
                true,
                false,
                false,
                true,
                false,
                true,
                new PickResult(on, at.getX(), at.getY()));
    }

    private String copied() {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    /** Clicks on the arrow of the line that has a text. */
    private void unfold(String text) {
        var piece = piece(text);
        robot.clickOn(bounds(onFx(() -> row(piece).lookup(".fold-arrow"))));
    }

    private Bounds place(String text) {
        var piece = piece(text);
        settle();
        return onFx(() -> row(piece).getBoundsInParent());
    }

    private double height(String text) {
        return place(text).getHeight();
    }

    private static LineRow row(Node piece) {
        return piece instanceof LineRow row ? row : row(piece.getParent());
    }

    /** Waits for the first piece of a line in sight that begins with a text. */
    private Text piece(String text) {
        waitFor("the piece " + text, () -> find(text) != null);
        return onFx(() -> find(text));
    }

    private Text find(String text) {
        return scene().getRoot().lookupAll(".log-line").stream()
                .filter(Node::isVisible)
                .flatMap(ConsoleLinesTest::texts)
                .filter(piece -> piece.getText().strip().startsWith(text))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Text> texts(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text);
            case Parent parent ->
                    parent.getChildrenUnmodifiable().stream().flatMap(ConsoleLinesTest::texts);
            default -> Stream.empty();
        };
    }

    private static Bounds middle(Text piece) {
        var all = bounds(piece);
        return new BoundingBox(all.getCenterX() - 1, all.getCenterY() - 1, 2, 2);
    }

    private static Bounds bounds(Node node) {
        return onFx(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private static List<ScriptedEngine.Piece> pieces() {
        return LINES.stream()
                .map(
                        line ->
                                new ScriptedEngine.Piece(
                                        line.startsWith("FATAL") || line.equals(FAILED)
                                                ? Channel.STDERR
                                                : Channel.STDOUT,
                                        "2026-03-01T14:06:31.402000000Z " + line + "\n"))
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
