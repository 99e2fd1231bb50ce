package dev.crossdock.ui.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.fault.FaultCode;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.Silent;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Theme;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

class FaultSheetsTest extends FxTest {
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final List<String> opened = new ArrayList<>();
    private Thread.UncaughtExceptionHandler before;
    private Faults faults;
    private SheetLayer sheets;
    private FaultSheets faultSheets;
    private TextField field;
    private Theme theme;

    @TempDir private Path home;

    @BeforeEach
    void open() throws Exception {
        before = Thread.getDefaultUncaughtExceptionHandler();
        faults = new Faults();
        faults.watch(home.resolve("logs"));
        Eventually.holds("the log is open", () -> faults.journal().folder().isPresent());
        sheets = onFx(SheetLayer::new);
        field = onFx(TextField::new);
        theme = show(new StackPane(new VBox(new Label("A page"), field), sheets), 1180, 760);
        session.connect();
        faultSheets = onFx(() -> new FaultSheets(sheets, session, opened::add));
    }

    @AfterEach
    void forget() {
        faults.ended();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private void watch() {
        onFx(
                () -> {
                    faultSheets.watch(faults);
                    field.requestFocus();
                    return field;
                });
    }

    private static void fail(String message) {
        throw new IllegalStateException(message);
    }

    private static void failOtherwise() {
        throw new UnsupportedOperationException("otherwise");
    }

    private static void onFxThread(Runnable failing) {
        Platform.runLater(failing);
    }

    private void waitForSheet() {
        node("#faultCode");
    }

    private int sheetsShown() {
        return onFx(() -> scene().getRoot().lookupAll("#faultCode").size());
    }

    @Test
    void anErrorOnTheFxThreadIsShownOnceWithItsCode() throws Exception {
        watch();
        onFxThread(() -> fail("first"));
        waitForSheet();

        assertThat(((Label) node("#faultCode")).getText()).matches("CD-[0-9A-F]{6}");
        assertThat(says(Words.get("fault.text"))).isTrue();
        assertThat(isShown("#faultAgain")).isFalse();

        for (int i = 0; i < 3; i++) {
            onFxThread(() -> fail("first"));
        }
        waitForText("3 more times since");
        assertThat(sheetsShown()).isEqualTo(1);
        // closed, it stays so: the same does not come back in this run
        robot.type(KeyCode.ESCAPE);
        waitFor("no sheet", () -> !sheets.openProperty().get());
        onFxThread(() -> fail("first"));
        Eventually.holds("the fifth one is counted", () -> countedTimes() == 5);
        settle();
        assertThat(isShown("#faultCode")).isFalse();
    }

    private int countedTimes() {
        return faults.timesOf(code(() -> fail("first")));
    }

    private static FaultCode code(Runnable failing) {
        try {
            failing.run();
            throw new AssertionError("it did not fail");
        } catch (IllegalStateException e) {
            return FaultCode.of(e);
        }
    }

    @Test
    void soIsOneOnAVirtualThread() {
        watch();
        Thread.ofVirtual().name("some-thread").start(() -> fail("there"));
        waitForSheet();

        assertThat(text()).contains("Thread: some-thread", "IllegalStateException: there");
    }

    @Test
    void soIsOneInATaskWhichIsToldAsFailedToo() throws Exception {
        watch();
        var told = task(() -> failing("in a task"));
        waitForSheet();

        assertThat(text()).contains("IllegalStateException: in a task");
        Eventually.holds("it is told", () -> told.size() == 1);
        assertThat(told.getFirst()).isInstanceOf(EngineFailure.Refused.class);
    }

    @Test
    void anErrorOfTheVirtualMachineInATaskDoesNotLeaveThePageWaiting() throws Exception {
        watch();
        var told =
                task(
                        () -> {
                            throw new NoClassDefFoundError("missing");
                        });
        waitForSheet();

        Eventually.holds("it is told", () -> told.size() == 1);
    }

    @Test
    void whatTheFileSystemOrTheNetworkDoesNotDoIsNoMistakeOfOurs() throws Exception {
        watch();
        var told =
                task(
                        () -> {
                            throw new IllegalStateException(
                                    new UncheckedIOException(new IOException("disk full")));
                        });

        Eventually.holds("it is told", () -> told.size() == 1);
        settle();
        assertThat(isShown("#faultCode")).isFalse();
        assertThat(faults.journal().recent()).contains("WARN  FxTasks A task failed", "disk full");
    }

    private static Object failing(String message) {
        fail(message);
        return message;
    }

    private static List<EngineFailure> task(Callable<?> work) {
        var told = Collections.synchronizedList(new ArrayList<EngineFailure>());
        new FxTasks().run(work, done -> {}, told::add);
        return told;
    }

    @Test
    void theReportIsCopiedAndTheFocusGoesBack() {
        watch();
        onFxThread(() -> fail("in " + System.getProperty("user.home") + " password=hunter22"));
        waitForSheet();
        screen.click("#faultCopy");
        waitForText(Words.get("fault.copied"));

        assertThat(onFx(Clip::get))
                .isEqualTo(text())
                .contains(
                        "Crossdock error CD-",
                        "Engine: Docker Engine 28.5.2",
                        "IllegalStateException: in ~ password=<SECRET>",
                        "FaultSheetsTest.fail(",
                        "INFO  Faults Crossdock ")
                .doesNotContain("hunter22");

        robot.type(KeyCode.ESCAPE);
        waitFor("the focus to be back", field::isFocused);
    }

    @Test
    void othersThatComeMeanwhileAreCountedAndShownWhenTheyComeAgain() {
        watch();
        onFxThread(() -> fail("first"));
        waitForSheet();
        var first = ((Label) node("#faultCode")).getText();
        onFxThread(FaultSheetsTest::failOtherwise);
        waitForText("Another error came up since");
        assertThat(sheetsShown()).isEqualTo(1);

        robot.type(KeyCode.ESCAPE);
        waitFor("no sheet", () -> !sheets.openProperty().get());
        onFxThread(FaultSheetsTest::failOtherwise);
        waitForSheet();
        assertThat(((Label) node("#faultCode")).getText()).isNotEqualTo(first);
    }

    @Test
    void whatFailsWhileItIsShownDoesNotGoRound() throws Exception {
        var asked = new ArrayList<String>();
        onFx(
                () -> {
                    new FaultSheets(new Failing(asked), session, opened::add).watch(faults);
                    return asked;
                });
        onFxThread(() -> fail("first"));

        Eventually.holds("the second is logged too", () -> logged().contains("no sheet today"));
        settle();
        settle();
        assertThat(asked).hasSize(2);
        assertThat(logged().split("no sheet today", -1)).hasSize(2);
    }

    private String logged() throws IOException {
        return Files.readString(home.resolve("logs/crossdock.0.log"));
    }

    /** A window that cannot show any. */
    private record Failing(List<String> asked) implements Sheets {
        @Override
        public Shown show(String title, Region content, Runnable closed) {
            asked.add(title);
            throw new IllegalArgumentException("no sheet today");
        }

        @Override
        public ReadOnlyBooleanProperty openProperty() {
            throw new IllegalArgumentException();
        }
    }

    @Test
    void oneThatCameBeforeTheWindowIsShownWithIt() throws Exception {
        var thread = Thread.ofVirtual().start(() -> fail("early"));
        thread.join();
        watch();
        waitForSheet();

        assertThat(text()).contains("early");
    }

    @Test
    void wantOfMemoryHasASentenceOfItsOwn() {
        watch();
        onFxThread(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                });
        waitForSheet();

        assertThat(says(Words.get("fault.memory.text"))).isTrue();
        picture("fault-memory");
    }

    @Test
    void theLogFolderIsOpenedOutside() {
        watch();
        onFxThread(() -> fail("first"));
        screen.click("#faultLogs");

        waitFor("the folder", () -> opened.size() == 1);
        assertThat(opened).containsExactly(home.resolve("logs").toUri().toString());
        onFx(
                () -> {
                    faultSheets.showLogs();
                    return opened;
                });
        assertThat(opened).hasSize(2);
    }

    @Test
    void whereThereIsNoLogThereIsNoButton() throws Exception {
        faults.ended();
        faults = new Faults();
        faults.watch(Files.writeString(home.resolve("file"), ""));
        watch();
        onFxThread(() -> fail("first"));
        waitForSheet();

        assertThat(isShown("#faultLogs")).isFalse();
        assertThat(isShown("#faultCopy")).isTrue();
    }

    @Test
    void afterTheWindowWasClosedNothingIsShown() throws Exception {
        watch();
        onFx(
                () -> {
                    faultSheets.close();
                    return sheets;
                });
        onFxThread(() -> fail("first"));

        Eventually.holds("it is logged", () -> logged().contains("IllegalStateException: first"));
        settle();
        assertThat(isShown("#faultCode")).isFalse();
    }

    @Test
    void everyControlHasWords() {
        watch();
        onFxThread(() -> fail("first"));
        waitForSheet();

        assertThat(onFx(() -> Silent.in(sheets))).isEmpty();
    }

    @Test
    void itLooksWellInBothThemesAndInANarrowWindow() {
        watch();
        var path = "/a/path/that/is/long".repeat(12);
        onFxThread(() -> fail("A message that nobody shortened, with " + path));
        waitForSheet();
        picture("fault-light");
        unfold();
        picture("fault-light-details");
        onFx(
                () -> {
                    theme.choiceProperty().set(Theme.Choice.DARK);
                    return theme;
                });
        onFxThread(() -> fail("again"));
        onFxThread(FaultSheetsTest::failOtherwise);
        waitForText("Another error came up since");
        picture("fault-dark-details");
        resize(880, 560);
        picture("fault-dark-narrow");

        var paper = onFx(() -> sheets.lookup(".sheet-paper").getBoundsInParent());
        assertThat(paper.getHeight()).isLessThanOrEqualTo(560);
        var close = node("#faultCopy");
        assertThat(onFx(() -> close.localToScene(close.getBoundsInLocal()).getMaxY()))
                .isLessThan(560);
    }

    private void unfold() {
        onFx(
                () -> {
                    ((Fold) sheets.lookup(".fold")).openProperty().set(true);
                    return sheets;
                });
    }

    private String text() {
        waitForSheet();
        return onFx(() -> ((TextArea) scene().getRoot().lookup("#faultReport")).getText());
    }
}
