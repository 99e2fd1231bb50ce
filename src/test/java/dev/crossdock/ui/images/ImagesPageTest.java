package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
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

import javafx.scene.control.TableView;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class ImagesPageTest extends FxTest {
    private final StandInEngine engine = new StandInEngine();
    private final StandInSession session = new StandInSession(engine);
    private MainWindow window;

    private void open() {
        window =
                onFx(
                        () ->
                                new MainWindow(
                                        stage(),
                                        session,
                                        session.finder(),
                                        dev.crossdock.Wiring.builders()));
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private void likeTheMockUp() {
        engine.image("registry.example.com/shop/checkout:1.8.2", 612, ago(22), "amd64")
                .image("mongo:7.0", 812, ago(36), "amd64")
                .image("mcr.microsoft.com/mssql/server:2022-latest", 1620, ago(70), "amd64")
                .image("myapp:dev", 28, ago(0), "arm64", "amd64", "linux/arm/v7")
                .image("postgres:16", 438, ago(125), "amd64")
                .image("postgres:17", 320, ago(9), "arm64", "amd64")
                .image("redis:7.4-alpine", 41, ago(36), "arm64")
                .image("s390x/ubuntu:24.04", 76, ago(125), "s390x")
                .publish("mongo:7.0", 262, "amd64", "arm64")
                .publish(
                        "postgres:16",
                        158,
                        "amd64",
                        "arm64",
                        "s390x",
                        "386",
                        "linux/arm/v5",
                        "linux/arm/v7",
                        "ppc64le",
                        "riscv64")
                .publish(
                        "postgres:17",
                        158,
                        "amd64",
                        "arm64",
                        "s390x",
                        "386",
                        "linux/arm/v5",
                        "linux/arm/v7",
                        "ppc64le",
                        "riscv64")
                .publish(
                        "redis:7.4-alpine",
                        17,
                        "amd64",
                        "arm64",
                        "s390x",
                        "386",
                        "linux/arm/v6",
                        "linux/arm/v7",
                        "ppc64le")
                .container(
                        "checkout",
                        "registry.example.com/shop/checkout:1.8.2",
                        ContainerStatus.RESTARTING)
                .container("mongo", "mongo:7.0", ContainerStatus.EXITED)
                .container(
                        "mssql",
                        "mcr.microsoft.com/mssql/server:2022-latest",
                        ContainerStatus.EXITED)
                .container("web", "myapp:dev", ContainerStatus.RUNNING)
                .container("worker", "myapp:dev", ContainerStatus.RUNNING)
                .container("orders-db", "postgres:17", ContainerStatus.RUNNING)
                .container("cache", "redis:7.4-alpine", ContainerStatus.RUNNING);
        engine.refused.put(
                "registry.example.com/shop/checkout:1.8.2",
                new EngineFailure.LoginNeeded("registry.example.com/shop/checkout", "401"));
        runs(Platform.ARM64, new RunsHow.Native());
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
        runs(Platform.ARM_V7, new RunsHow.Emulated(Emulator.QEMU));
        runs(Platform.parse("386"), new RunsHow.Emulated(Emulator.QEMU));
        runs(Platform.parse("s390x"), new RunsHow.Unavailable("exec format error"));
    }

    private void runs(Platform platform, RunsHow how) {
        onFx(
                () ->
                        session.platforms()
                                .put(
                                        platform,
                                        new PlatformSupport(platform, how, "", Instant.now())));
    }

    private void connect() {
        onFx(
                () -> {
                    session.connect();
                    return session;
                });
    }

    @Test
    void theTableShowsWhatEachImageRunsOn() {
        likeTheMockUp();
        open();
        connect();
        waitForText("+6 published");
        onFx(
                () -> {
                    TableView<ImageRow> table = table();
                    table.getSelectionModel().clearSelection();
                    table.getItems().stream()
                            .filter(row -> row.text().equals("postgres:16"))
                            .forEach(table.getSelectionModel()::select);
                    return table;
                });
        waitForText("Switch to arm64");
        picture("images-light");
        onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.DARK);
                    return window;
                });
        picture("images-dark");
        onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    return window;
                });
        resize(900, 600);
        picture("images-narrow");
        assertThat(says("Registry wants a login")).isTrue();
    }

    @Test
    void ofALongNameTheRepositoryAndTheTagStayReadable() {
        engine.image(
                        "registry.eu-central-1.internal.example.com/team-payments/checkout:2026.1.31-rc4",
                        612,
                        ago(22),
                        "amd64",
                        "arm64",
                        "linux/arm/v7",
                        "386")
                .container(
                        "checkout-service-backend-in-review-1",
                        "registry.eu-central-1.internal.example.com/team-payments/checkout:2026.1.31-rc4",
                        ContainerStatus.RUNNING);
        open();
        connect();
        resize(900, 700);
        waitForText("team-payments/checkout");
        picture("images-long-name");
        // a table keeps rows without a content, whose name is empty
        waitFor("the repository, whole", () -> names().contains("team-payments/checkout"));
    }

    @Test
    void withoutImagesThePageSaysHowToGetOne() {
        open();
        connect();
        waitForText("There are no images here yet");
        picture("images-empty");
    }

    @Test
    void whileTheEngineKeepsOneWaitingThePageSaysSo() {
        engine.slow = new CountDownLatch(1);
        engine.image("redis:7", 41, ago(3), "arm64");
        open();
        connect();
        waitForText("Listing the images");
        picture("images-loading");
        engine.slow.countDown();
        waitForText("redis");
    }

    private List<String> names() {
        return scene().getRoot().lookupAll(".image-name .name").stream()
                .map(name -> ((Text) name).getText())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<ImageRow> table() {
        return (TableView<ImageRow>) scene().lookup(".table-view");
    }
}
