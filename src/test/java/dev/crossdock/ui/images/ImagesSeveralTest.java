package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.PullProgress;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** What is done with more than one image: those that are not native, several at once, pruning. */
class ImagesSeveralTest extends FxTest {
    private static final String LONG =
            "registry.eu-central-1.internal.example.com/team-payments/checkout:2026.1.31-rc4";

    private final StandInEngine engine = new StandInEngine();
    private final StandInSession session = new StandInSession(engine);
    private MainWindow window;

    @BeforeEach
    void open() {
        var made = Instant.now().minus(Duration.ofDays(20));
        engine.image("mongo:7.0", 812, made, "amd64")
                .image("myapp:dev", 28, made, "arm64", "amd64", "linux/arm/v7")
                .image("postgres:16", 438, made, "amd64")
                .image("redis:7.4-alpine", 41, made, "arm64")
                .image(LONG, 612, made, "amd64")
                .publish("postgres:16", 158, "amd64", "arm64")
                .container("mongo", "mongo:7.0", ContainerStatus.EXITED)
                .container("web", "myapp:dev", ContainerStatus.RUNNING)
                .container("worker", "myapp:dev", ContainerStatus.RUNNING);
        var redis = engine.images.get(3);
        engine.images.add(
                new ImageSummary(
                        redis.id(), "cache:1", redis.variants(), redis.bytes(), redis.created()));
        window = onFx(() -> new MainWindow(stage(), session, session.finder(), Wiring.builders()));
        theme(Theme.Choice.LIGHT);
        runs(Platform.ARM64, new RunsHow.Native());
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
        runs(Platform.ARM_V7, new RunsHow.Emulated(Emulator.QEMU));
        onFx(
                () -> {
                    session.connect();
                    return session;
                });
        waitForText("postgres");
    }

    private void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return window;
                });
    }

    private void runs(Platform platform, RunsHow how) {
        onFx(
                () ->
                        session.platforms()
                                .put(
                                        platform,
                                        new PlatformSupport(platform, how, "", Instant.now())));
    }

    @SuppressWarnings("unchecked")
    private TableView<ImageRow> table() {
        return (TableView<ImageRow>) scene().lookup(".table-view");
    }

    private void chooseAll() {
        waitFor("the table to have the focus", () -> table().isFocused());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        waitForText("6 images chosen");
    }

    /** A picture in light, dark and narrow. */
    private void pictures(String name) {
        picture(name + "-light");
        if (!keepsPictures()) {
            return;
        }
        theme(Theme.Choice.DARK);
        picture(name + "-dark");
        theme(Theme.Choice.LIGHT);
        resize(880, 560);
        picture(name + "-narrow");
        resize(1180, 760);
    }

    @Test
    void whatIsNotNativeIsOneClickAwayAndSaysSoWhenThereIsNone() {
        screen.click("#notNative");
        waitForText("3 of 6 tags");
        assertThat(says("Not native (3)")).isTrue();
        pictures("not-native");
        runs(Platform.AMD64, new RunsHow.Native());
        waitForText("Every image here runs natively");
        picture("not-native-none");
        robot.clickOn("Show all images");
        waitForText("6 tags");
    }

    private void choose(String menu) {
        robot.clickOn(node("#more"));
        robot.clickOn(menu);
    }

    @Test
    void aSecondNameIsCheckedWhileItIsTyped() {
        choose("Tag…");
        waitForText("Give cache:1 another name");
        screen.fill("#newName", "My App:1");
        waitForText("“My App:1” is no image name");
        picture("tag-malformed");
        screen.fill("#newName", "mongo:7.0");
        waitForText("mongo:7.0 is the name of another image now");
        pictures("tag");
        screen.fill("#newName", "mine/cache:2");
        robot.type(KeyCode.ENTER);
        waitFor("the tag", () -> engine.done.contains("tag cache:1 mine/cache:2"));
    }

    @Test
    void aPushShowsItsLayersAndWhyItFailed() {
        engine.pushed.add(new PullProgress("7ec9667c38de", "Layer already exists", 0, 0));
        engine.pushed.add(new PullProgress("54c96c0f2788", "Pushing", 12_000_000, 31_000_000));
        engine.pushed.add(new PullProgress("12a8c5f86d31", "Waiting", 0, 0));
        engine.slow = new CountDownLatch(1);
        choose("Push…");
        waitForText("Push cache:1");
        picture("push-ask");
        robot.clickOn(node("#push"));
        waitForText("12 MB of 31 MB");
        pictures("push");
        engine.failure = new EngineFailure.PushDenied("cache:1", "denied: requested access");
        engine.slow.countDown();
        waitForText("cache:1 could not be pushed");
        pictures("push-failed");
        engine.failure = null;
        robot.clickOn("Push again");
        waitForText("cache:1 was pushed");
        picture("push-done");
    }

    @Test
    void pruningTellsWhatItFreesBeforeAndAfter() {
        var lost = engine.images.getFirst();
        engine.images.add(
                new ImageSummary(
                        "sha256:5c1a07f3e2b94d",
                        null,
                        lost.variants(),
                        120_000_000,
                        lost.created()));
        onFx(
                () -> {
                    session.tell("image", "tag");
                    return session;
                });
        waitForText("7 tags");
        robot.clickOn(node("#moreOfAll"));
        robot.clickOn("Remove unused images…");
        waitForText("One image without a name, up to 120 MB");
        robot.clickOn("4 names that nothing uses, up to 1.09 GB");
        waitForText("This frees up to 1.21 GB.");
        pictures("prune");
        robot.clickOn(node("#prune"));
        waitForText("5 were removed, 1.21 GB freed");
        picture("prune-done");
        assertThat(engine.done).startsWith("prune").contains("remove postgres:16");
    }

    private void keepOneAName() {
        session.info =
                new EngineInfo(
                        "Docker Engine",
                        "26.1.5",
                        "1.45",
                        Platform.ARM64,
                        EngineInfo.ImageStore.GRAPHDRIVER,
                        8L << 30,
                        4,
                        "boot");
    }

    @Test
    void switchingOnTheOlderStoreSaysWhatLosesItsNameFirst() {
        keepOneAName();
        robot.clickOn("postgres");
        waitForText("Switch to arm64");
        robot.clickOn("Switch to arm64");
        waitForText("The linux/amd64 that is here would lose the name postgres:16.");
        assertThat(engine.done).as("nothing before it was said").isEmpty();
        pictures("switch-older");
        robot.clickOn(node("#go"));
        waitFor("the last name", () -> engine.done.contains("tag postgres:16 postgres:16-arm64"));
        assertThat(engine.done)
                .containsExactly(
                        "tag postgres:16 postgres:16-amd64",
                        "pull postgres:16 linux/arm64",
                        "tag postgres:16 postgres:16-arm64");
    }

    @Test
    void severalPlatformsArePulledAndTheOlderStoreIsExplainedFirst() {
        keepOneAName();
        screen.click("#pull");
        waitForText("Pull an image");
        screen.fill("#reference", "postgres:16");
        waitForText("The linux/amd64 that is here would lose the name postgres:16.");
        robot.clickOn(node("#pull-arm64"));
        robot.clickOn(node("#pull-arm-v7"));
        waitForText("only linux/arm64 would stay as postgres:16");
        pictures("pull-several");
        robot.type(KeyCode.ENTER); // the box has the focus
        waitFor("the last name", () -> engine.done.contains("tag postgres:16 postgres:16-arm64"));
        assertThat(engine.done)
                .containsExactly(
                        "tag postgres:16 postgres:16-amd64",
                        "pull postgres:16 linux/arm/v7",
                        "tag postgres:16 postgres:16-arm-v7",
                        "pull postgres:16 linux/arm64",
                        "tag postgres:16 postgres:16-arm64");
    }

    @Test
    void allAreChosenByAKeyAndTheSheetSaysWhatHoldsThem() {
        chooseAll();
        pictures("several");
        robot.type(KeyCode.DELETE);
        waitForText("Delete 6 images?");
        assertThat(says("Stays, in use by web, worker. Stop them first.")).isTrue();
        pictures("delete-several");
        engine.held.put("postgres:16", new EngineFailure.Conflict("it is used by a build"));
        robot.clickOn("Delete 4 images");
        waitForText("1 of 4 images could not be deleted");
        picture("delete-several-failed");
        assertThat(engine.done)
                .containsExactlyInAnyOrder(
                        "remove cache:1", "remove redis:7.4-alpine", "remove " + LONG);
    }
}
