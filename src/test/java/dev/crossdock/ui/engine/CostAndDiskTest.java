package dev.crossdock.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Disk;
import dev.crossdock.core.engine.Disk.Part;
import dev.crossdock.core.engine.Disk.Share;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What emulation costs, and what takes the disk, on the engine's page. */
class CostAndDiskTest extends FxTest {
    private static final double[] ROSETTA = {1.3, 1.1, 1.6, 1.1};
    private static final double[] QEMU = {11, 5.2, 5.8, 2.3};

    private final StandInEngine engine = new StandInEngine();
    private final StandInSession session = new StandInSession(engine);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ScriptedMeter meter =
            new ScriptedMeter(Map.of(Platform.AMD64, ROSETTA, Platform.ARM_V7, QEMU), gate);
    private MainWindow window;

    @BeforeEach
    void open() {
        engine.meter = meter;
        engine.onDisk =
                new Disk.Use(
                        Map.of(
                                Part.IMAGES, new Share(14, 5, 4_300_000_000L, 1_200_000_000),
                                Part.BUILD_CACHE, new Share(61, 60, 2_100_000_000, 2_000_000_000),
                                Part.VOLUMES, new Share(4, 1, 1_400_000_000, 84_000_000),
                                Part.CONTAINERS, new Share(6, 4, 12_000_000, 11_000_000)));
        window = onFx(() -> new MainWindow(stage(), session, session.finder(), Wiring.builders()));
        theme(Theme.Choice.LIGHT);
    }

    private void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return choice;
                });
    }

    private void runs(Platform platform, RunsHow how, String machine) {
        onFx(
                () ->
                        session.platforms()
                                .put(
                                        platform,
                                        new PlatformSupport(
                                                platform, how, machine, Instant.now())));
    }

    private void show(boolean emulated) {
        runs(Platform.ARM64, new RunsHow.Native(), "aarch64");
        if (emulated) {
            runs(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA), "x86_64");
            runs(Platform.ARM_V7, new RunsHow.Emulated(Emulator.QEMU), "armv7l");
        }
        onFx(
                () -> {
                    session.connect();
                    return session;
                });
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        waitForText("What emulation costs");
        waitForText("7.81 GB used");
    }

    @Test
    void whatWasMeasuredIsShownAsRatiosWithTheirRange() {
        show(true);
        picture("cost-empty");
        robot.clickOn("Measure");
        waitFor("the third run", () -> says("Cancel"));
        picture("cost-running");
        gate.countDown();
        waitForText("Measure again");
        assertThat(says("linux/amd64, Rosetta")).isTrue();
        assertThat(says("linux/arm/v7, QEMU")).isTrue();
        assertThat(says("native programs can be slower too")).isTrue();
        assertThat(meter.open()).isZero();
        picture("cost-light");
        theme(Theme.Choice.DARK);
        picture("cost-dark");
        theme(Theme.Choice.LIGHT);
        resize(880, 900);
        picture("cost-narrow");

        // A figure of an emulator that is not there any more is none of this engine's.
        runs(Platform.ARM_V7, new RunsHow.Unavailable("exec format error"), "x");
        waitFor("its figures to go", () -> !says("linux/arm/v7, QEMU"));
    }

    @Test
    void measuringCanBeCancelledAndLeavesNothing() {
        show(true);
        robot.clickOn("Measure");
        waitForText("Cancel");
        robot.clickOn("Cancel");
        waitFor("the programs to be taken out", () -> meter.open() == 0);
        assertThat(says("Measure")).isTrue();
        assertThat(says("Cancel")).isFalse();
    }

    @Test
    @Thorough
    void whereNothingIsEmulatedThereIsNothingToMeasure() {
        show(false);
        waitForText("Nothing is known to run emulated");
        assertThat(says("Measure")).isFalse();
        picture("cost-nothing");
    }

    @Test
    void aFailureIsSaidWhereItHappened() {
        show(true);
        engine.failure = new EngineFailure.Refused(500, "no space left on device");
        robot.clickOn("Measure");
        waitForText("What emulation costs could not be measured");
        picture("cost-failed");
    }

    @Test
    void theCleanUpSaysWhatItTakesAndWhatItFreed() {
        show(true);
        robot.clickOn("Clean up…");
        waitForText("Remove, freeing 2 GB");
        picture("disk-sheet");
        robot.clickOn("4 stopped containers (11 MB)");
        waitForText("Remove, freeing 2.01 GB");
        robot.clickOn("#free");
        waitForText("That freed 2.01 GB.");
        waitForText("5.7 GB used");
        assertThat(engine.done).containsExactlyInAnyOrder("free BUILD_CACHE", "free CONTAINERS");
        picture("disk-freed");
    }

    @Test
    @Thorough
    void anEngineThatDoesNotTellIsNoEmptyDisk() {
        show(true);
        engine.failure = new EngineFailure.TimedOut("No answer in PT20S");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        waitForText("The disk could not be asked");
        picture("disk-failed");
    }
}
