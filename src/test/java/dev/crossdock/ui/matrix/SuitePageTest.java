package dev.crossdock.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.platform.Platform;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

class SuitePageTest extends MatrixWindow {
    private static final String SUITE =
            """
            {
              "version": 1,
              "image": "%s",
              "platforms": ["linux/arm64", "linux/amd64", "linux/arm/v7"],
              "tests": [
                {"name": "uname -m", "command": ["uname", "-m"]},
                {"name": "self test", "command": ["myapp", "selftest"],
                 "note": "What the program thinks of itself",
                 "expect": {"contains": "7 of 7 checks passed"}}
              ]
            }
            """;

    @TempDir private Path folder;

    @BeforeEach
    void oneOfThreeFails() {
        runner.ends("arm64", NATIVE, 0, 210, "7 of 7 checks passed\n", "");
        runner.ends("amd64", ROSETTA, 0, 280, "7 of 7 checks passed\n", "");
        runner.ends("linux/arm/v7", QEMU, 1, 2370, "6 of 7 checks passed\n", "no\n");
    }

    private Path suite(String image) throws IOException {
        return Files.writeString(folder.resolve("myapp.crossdock.json"), SUITE.formatted(image));
    }

    private void opens(Path file) {
        onFx(
                () -> {
                    page.open(file);
                    return page;
                });
    }

    @Test
    void aSuiteRunsAndEachFailureSaysWhatWasExpected() throws IOException {
        opens(suite("myapp:dev"));
        waitForText("self test");
        picture("suite-ready");

        key(KeyCode.ENTER);

        waitForText("2 runs are not as expected, of 6");
        assertThat(says("Exit 0 was expected, and 1 came.")).isTrue();
        assertThat(says("“7 of 7 checks passed” is not in the output.")).isTrue();
        assertThat(says("Cause: The program reported a failure and ended with 1")).isTrue();
        assertThat(spoken("self test on linux/arm64"))
                .startsWith("self test on linux/arm64: Passed");
        assertThat(activities.running()).isEmpty();
        picture("suite");
        dark("suite-dark");
        resize(900, 730);
        picture("suite-900");
        resize(640, 560);
        picture("suite-narrow");
    }

    @Test
    void aCellOpensTheOutputsSideBySide() throws IOException {
        opens(suite("myapp:dev"));
        waitForText("self test");
        key(KeyCode.ENTER);
        waitForText("2 runs are not as expected, of 6");

        var cell = cell("self test on linux/arm/v7");
        onFx(
                () -> {
                    cell.requestFocus();
                    return cell;
                });
        robot.type(KeyCode.SPACE);

        waitForText("Not the same everywhere");
        assertThat(((TextField) node("#command")).getText()).isEqualTo("myapp selftest");
        assertThat(screen.text(".matrix-grid")).contains("1 line differs, 1 added");
        assertThat(onFx(() -> scene().getFocusOwner().getStyleClass())).contains("to-one");
        picture("suite-side-by-side");
    }

    @Test
    void whatWasRunIsKeptAndPasses() throws IOException {
        onFx(
                () -> {
                    page.test("myapp:dev");
                    return page;
                });
        waitFor("the platforms", () -> viewModel.requestProperty().get().isPresent());
        assertThat(isShown("#keep")).isFalse();
        screen.click("#run");
        waitForText("Not the same everywhere");
        chosen = folder.resolve("new.crossdock.json");
        picture("suite-keep-button");

        screen.click("#keep");

        waitForText("Keep this run as a test");
        assertThat(((TextField) node("#testName")).getText()).isEqualTo("uname -m");
        picture("suite-keep");
        screen.click("#keepNew");
        waitForText("new.crossdock.json, one test");
        assertThat(proposed).isEqualTo("myapp.crossdock.json");
        var kept = SuiteFile.read(chosen);
        assertThat(kept.platforms()).hasSize(3);
        assertThat(kept.commands().getFirst().expected().exit().on(Platform.ARM_V7)).contains(1);
        key(KeyCode.R);
        waitForText("All as expected");
        picture("suite-passed");
    }

    @Test
    void whatCannotBeKeptIsSaidInTheSheet() throws IOException {
        chosen = suite("other:1");
        onFx(
                () -> {
                    page.test("myapp:dev");
                    return page;
                });
        waitFor("the platforms", () -> viewModel.requestProperty().get().isPresent());
        screen.click("#run");
        waitForText("Not the same everywhere");
        screen.click("#keep");
        waitForText("Keep this run as a test");

        screen.click("#keepThere");

        waitForText("That suite is of other:1, and this run is of myapp:dev.");
        picture("suite-keep-refused");
    }

    @Test
    void withoutASuiteThePageSaysWhatToDo() throws IOException {
        screen.click(".to-suite");
        waitForText("No test suite is open");
        picture("suite-none");
        chosen = Files.writeString(folder.resolve("bad.json"), "{\n  \"image\": 1\n}");

        screen.click("#openHere");

        waitForText("bad.json: Line 1: The key “version” is missing.");
        picture("suite-unreadable");
    }

    @Test
    void itCanBeStoppedAndWhatPassedStays() throws IOException {
        opens(suite("myapp:dev"));
        waitForText("self test");
        runner.held.put(Platform.ARM_V7, new CountDownLatch(1));
        key(KeyCode.ENTER);
        waitForText("2 of 6 have ended");
        assertThat(activities.running()).hasSize(1);
        picture("suite-running");

        key(KeyCode.PERIOD);

        waitForText("The suite was stopped");
        assertThat(spoken("uname -m on linux/arm64")).contains("Passed");
        assertThat(spoken("uname -m on linux/arm/v7")).endsWith("Stopped");
        assertThat(activities.running()).isEmpty();
        picture("suite-stopped");
    }

    @Test
    void longNamesWrapAndAnEngineThatGoesAwayIsASentence() throws IOException {
        var name = "registry.example.com/team-payments/services/checkout-frontend:2026.11.29-rc1";
        var text =
                SUITE.formatted(name)
                        .replace(
                                "\"self test\"",
                                "\"the whole self test of the checkout with every currency that"
                                        + " there is, as finance wants it\"")
                        .replace(
                                "\"selftest\"",
                                "\"selftest\", \"--all\", \"--currencies=/etc/checkout/all.json\"");
        var file = folder.resolve("a-suite-with-quite-a-long-name-of-its-own.crossdock.json");
        opens(Files.writeString(file, text));
        waitForText("finance wants it");
        key(KeyCode.ENTER);
        waitForText("2 runs are not as expected, of 6");
        resize(900, 730);
        picture("suite-long");
        resize(640, 560);
        picture("suite-long-narrow");

        runner.failure = new EngineFailure.Unreachable("unix:///colima.sock", "EOF");
        key(KeyCode.R);

        waitForText("It could not be run");
        picture("suite-failed");
    }

    /** The page's own key, which the window would hand on. */
    private void key(KeyCode code) {
        var action =
                onFx(
                        () ->
                                page.keys().entrySet().stream()
                                        .filter(e -> e.getKey().getName().endsWith(code.getName()))
                                        .findFirst()
                                        .orElseThrow()
                                        .getValue());
        onFx(
                () -> {
                    action.run();
                    return action;
                });
    }

    private String spoken(String start) {
        return onFx(() -> cell(start).getAccessibleText());
    }

    private Node cell(String start) {
        return scene().getRoot().lookupAll(".suite-cell").stream()
                .filter(node -> node.getAccessibleText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
