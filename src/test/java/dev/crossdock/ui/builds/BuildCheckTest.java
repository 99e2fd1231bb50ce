package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The base check as it is seen. */
class BuildCheckTest extends FxTest {
    @TempDir private Path folder;
    private final CheckedFile checker = new CheckedFile();
    private final StandInSession session = new StandInSession(new StandInEngine());
    private Checker answers = checker;
    private MainWindow window;

    private List<BuilderCheck> theirs = List.of();

    @BeforeEach
    void open() {
        runs(Platform.ARM64, new RunsHow.Native());
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
        runs(Platform.ARM_V7, new RunsHow.Emulated(Emulator.QEMU));
        window =
                onFx(
                        () ->
                                new MainWindow(
                                        stage(),
                                        session,
                                        session.finder(),
                                        Wiring.builders(),
                                        new Answers()));
        onFx(
                () -> {
                    session.connect();
                    return session;
                });
        theme(Theme.Choice.LIGHT);
    }

    private void runs(Platform platform, RunsHow how) {
        session.platforms().put(platform, new PlatformSupport(platform, how, null, Instant.EPOCH));
    }

    private void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return choice;
                });
    }

    private void drop(String text) throws IOException {
        var file =
                Files.writeString(
                        Files.createDirectories(folder.resolve("myapp")).resolve("Dockerfile"),
                        text);
        onFx(
                () -> {
                    window.open(file);
                    return file;
                });
    }

    private void pictures(String name) {
        picture(name);
        if (!keepsPictures()) {
            return;
        }
        theme(Theme.Choice.DARK);
        picture(name + "-dark");
        theme(Theme.Choice.LIGHT);
    }

    @Test
    void theTableShowsWhatCannotBeBuiltAndWhatToDo() throws IOException {
        drop(CheckedFile.MOCK_UP);
        screen.click("#build-arm-v7");

        waitForText("1 of 3 base images is not published for linux/arm/v7");
        assertThat(says("emulated, slow")).isTrue();
        assertThat(says("cannot be built")).isTrue();
        assertThat(says("Build 2 of 3 platforms")).isTrue();
        assertThat(says("Build all 3 anyway")).isTrue();
        pictures("check");
        screen.click(".show-change");
        waitForText("FROM --platform=$BUILDPLATFORM golang:1.24-alpine AS build");
        onFx(
                () -> {
                    copies().forEach(Button::fire);
                    return copies();
                });
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("FROM --platform=$BUILDPLATFORM golang:1.24-alpine AS build");
        picture("check-change");
        onFx(
                () -> {
                    stage().setMinWidth(0);
                    return stage();
                });
        resize(640, 760);
        picture("check-narrow");
        assertThat(onFx(this::tableIsWhole)).isTrue();
        var leaveOut = (Button) node(".leave-out");
        onFx(
                () -> {
                    leaveOut.fire();
                    return leaveOut;
                });

        waitForText("Can be built for both platforms, with 1 thing to improve");
        assertThat(isShown("#anyway")).isFalse();
        resize(1180, 760);
        picture("check-left-out");
    }

    private boolean tableIsWhole() {
        var pane = (ScrollPane) scene().getRoot().lookup("#checkTable");
        var table = (Region) pane.getContent();
        return pane.getHeight() >= table.prefHeight(table.getWidth());
    }

    private List<Button> copies() {
        return scene().getRoot().lookupAll(".copy-fix").stream().map(Button.class::cast).toList();
    }

    @Test
    void whatTheBuilderChecksItselfIsFoldedUnderOurs() throws IOException {
        theirs =
                List.of(
                        new BuilderCheck(
                                "WorkdirRelativePath",
                                3,
                                "Relative workdir \"web\" can have unexpected results if the base"
                                        + " image changes",
                                "https://docs.docker.com/go/dockerfile/rule/workdir-relative-path/"),
                        new BuilderCheck(
                                "JSONArgsRecommended",
                                17,
                                "JSON arguments recommended for CMD",
                                "https://docs.docker.com/go/dockerfile/rule/json-args-recommended/"),
                        new BuilderCheck("Unpublished", 18, "Something new", ""));
        drop(CheckedFile.MOCK_UP);

        waitForText("Docker’s own checks (3)");
        assertThat(says("JSON arguments")).isFalse();
        picture("check-own-folded");
        screen.click("#builderChecks > .fold-line");
        waitForText("Line 17. JSON arguments recommended for CMD");
        pictures("check-own");
        onFx(
                () -> {
                    stage().setMinWidth(0);
                    return stage();
                });
        resize(640, 760);
        picture("check-own-narrow");
    }

    @Test
    void aCleanFileIsSaidToBeClean() throws IOException {
        drop("FROM node:22-alpine\nCOPY a b\n");
        waitForText("Can be built for both platforms");
        pictures("check-clean");
    }

    @Test
    void everyOtherEndIsToldToo() throws IOException {
        checker.unreachable(
                "registry.example.com/platform/very/long/name/of/a/base-image:2026.11.29-bookworm",
                "The registry of registry.example.com could not be reached. Check the network.");
        checker.single("legacy:1", "linux/amd64");
        drop(
                """
                FROM registry.example.com/platform/very/long/name/of/a/base-image:2026.11.29-bookworm AS a-stage-with-a-long-name
                RUN make
                FROM --platform=linux/amd64 node:22-alpine AS pinned
                FROM legacy:1
                COPY --from=pinned /a /a
                COPY --from=a-stage-with-a-long-name /a /a
                RUN curl -LO https://example.com/tool-linux-amd64.tar.gz
                """);
        waitForText("1 of 3 base images could not be checked");
        pictures("check-unknown");

        drop("FROM node:22-alpine\nRNU make\n");
        waitForText("Builders cannot read line 2");
        assertThat(node("#build").isDisabled()).isTrue();
        picture("check-syntax");
    }

    @Test
    void aCheckUnderWayCanBeStopped() throws IOException {
        var never = new CountDownLatch(1);
        answers =
                (file, request, known) -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("nobody listens");
                };
        drop("FROM node:22-alpine\n");
        waitForText("Checking the base images");
        picture("check-checking");
        screen.click("#stopCheck");
        waitForText("The check was stopped");
    }

    @Test
    void theWholeWindowTakesADrop() throws IOException {
        var file = Files.writeString(folder.resolve("web.Dockerfile"), "FROM node:22-alpine\n");
        var notes = Files.writeString(folder.resolve("notes.txt"), "hello");
        var overlay = (DropOverlay) onFx(() -> scene().getRoot().lookup(".drop-overlay"));

        assertThat(onFx(() -> overlay.offer(List.of(file)))).isTrue();
        pictures("drop");
        var suite = folder.resolve("web.crossdock.json");
        assertThat(onFx(() -> overlay.offer(List.of(suite)))).isTrue();
        waitForText("Drop to open the test suite");
        picture("drop-suite");
        assertThat(onFx(() -> overlay.offer(List.of(notes)))).isFalse();
        waitForText("notes.txt is not a Dockerfile");
        picture("drop-refused");
        assertThat(onFx(() -> overlay.drop(List.of(notes)))).isFalse();
        assertThat(isShown(".drop-overlay")).isFalse();

        assertThat(onFx(() -> overlay.drop(List.of(notes, file)))).isTrue();

        waitForText("web.Dockerfile");
        waitForText("Can be built for both platforms");
    }

    private final class Answers implements Checker {
        @Override
        public CheckReport check(byte[] file, CheckRequest request, Map<Platform, RunsHow> known) {
            return answers.check(file, request, known);
        }

        @Override
        public List<BuilderCheck> builderChecks(Path file, CheckRequest request) {
            return theirs;
        }
    }
}
