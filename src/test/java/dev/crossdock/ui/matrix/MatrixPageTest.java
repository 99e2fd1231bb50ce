package dev.crossdock.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class MatrixPageTest extends MatrixWindow {
    private static final RunsHow CANNOT = new RunsHow.Unavailable("exec format error");

    private static final String HEAD =
            """
            machine      %s
            pointer      %s
            char         %s
            long double  %s
            byte order   little
            json         ok
            offsets      %s
            %s of 7 checks passed
            """;

    @BeforeEach
    void theDifference() {
        knows("386", QEMU);
        knows("s390x", CANNOT);
        runner.ends(
                "arm64",
                NATIVE,
                0,
                210,
                HEAD.formatted("aarch64", "8 bytes", "unsigned", "113 bits", "ok", "7"),
                "");
        runner.ends(
                "amd64",
                ROSETTA,
                0,
                280,
                HEAD.formatted("x86_64", "8 bytes", "signed", "64 bits", "ok", "7"),
                "");
        runner.ends(
                "linux/arm/v7",
                QEMU,
                1,
                2370,
                HEAD.formatted("armv7l", "4 bytes", "unsigned", "53 bits", "failed", "6"),
                "4294967296 needs 64 bits\n");
    }

    private void test(String image, String command) {
        onFx(
                () -> {
                    page.test(image);
                    viewModel.commandProperty().set(command);
                    return page;
                });
        waitFor("the platforms", () -> viewModel.requestProperty().get().isPresent());
    }

    @Test
    void theColumnsAreLikeTheMockUp() {
        test("myapp:dev", "myapp selftest");
        waitForText("Run on 3 platforms");
        picture("matrix-ready");

        screen.click("#run");

        waitForText("Not the same everywhere");
        assertThat(says("linux/arm/v7 exits with 1, not 0.")).isTrue();
        assertThat(says("11× the baseline")).isTrue();
        assertThat(says("3 lines differ")).isTrue();
        assertThat(screen.text(".matrix-grid")).contains("4294967296 needs 64 bits");
        picture("matrix");
        dark("matrix-dark");
        resize(640, 560);
        picture("matrix-narrow");
        var results = (ScrollPane) node("#results");
        var first = node(".lane-head");
        double before = onFx(() -> first.localToScene(0, 0).getX());
        onFx(
                () -> {
                    results.setHvalue(1);
                    page().setVvalue(1);
                    return results;
                });
        picture("matrix-narrow-scrolled");
        assertThat(onFx(() -> first.localToScene(0, 0).getX())).isCloseTo(before, within(1.0));
    }

    @Test
    void onlyWhatDiffersLeavesTheRestOut() {
        test("myapp:dev", "myapp selftest");
        screen.click("#run");
        waitForText("byte order");

        screen.click("#onlyDifferences");

        waitFor("the rest to go", () -> !screen.says("byte order"));
        assertThat(says("x86_64")).isTrue();
    }

    @Test
    void aFailureOpensItsCause() {
        test("myapp:dev", "myapp selftest");
        screen.click("#run");

        screen.click("#why-arm-v7");

        waitForText("It printed what went wrong");
        picture("matrix-cause");
    }

    @Test
    void resultsComeAsTheyEndAndCanBeStopped() {
        var amd64 = new CountDownLatch(1);
        runner.held.put(Platform.AMD64, amd64);
        test("myapp:dev", "myapp selftest");
        screen.click("#run");

        waitForText("Pulling, 43 %");
        waitForText("aarch64");
        assertThat(says("Waiting for its turn")).isTrue();
        picture("matrix-running");

        screen.click("#stop");
        waitForText("The matrix was stopped");
        assertThat(says("aarch64")).isTrue();
        picture("matrix-stopped");
    }

    @Test
    void withoutAnImageThePageSaysWhatToDo() {
        waitForText("Run one image on many platforms");
        picture("matrix-empty");

        screen.click("#example");

        waitForText("crossdock");
        waitFor("the platforms", () -> viewModel.choices().size() == 5);
        assertThat(((CheckBox) node("#test-s390x")).isDisabled()).isTrue();
        assertThat(((CheckBox) node("#test-arm-v7")).isSelected()).isTrue();
        picture("matrix-published");
    }

    @Test
    void anImageThatIsNowhereIsSaidSo() {
        onFx(
                () -> {
                    page.test("nowhere:1");
                    return page;
                });
        waitForText("No platforms of nowhere:1 are known");
        picture("matrix-nowhere");
    }

    @Test
    void longLinesWrapAndLongOutputIsCutWithANote() {
        var name = "registry.example.com/team-payments/services/checkout-frontend:2026.11.29-rc1";
        engine.image(name, 20, Instant.EPOCH, "arm64", "amd64", "linux/arm/v7");
        var many =
                IntStream.range(0, 1000)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n"));
        var wide = "path=/usr/local/lib:" + "/opt/a-very-long-folder-name/lib:".repeat(12);
        runner.ends("arm64", NATIVE, 0, 8, wide + "\n" + many, "");
        runner.ends("amd64", ROSETTA, 0, 12_340, wide + "x\n" + many, "");
        runner.doesNotRun("linux/arm/v7", CANNOT, "The engine has no emulator for linux/arm/v7.");
        test(name, "sh -c 'env; cat /proc/cpuinfo; ls -la /usr/local/lib /opt/things'");

        screen.click("#run");

        waitForText("Not the same everywhere");
        assertThat(says("linux/arm/v7 did not run.")).isTrue();
        picture("matrix-long");
        assertThat(screen.text(".matrix-grid")).contains("The first 300 of 1001 lines are shown");
    }

    @Test
    void anEngineThatGoesAwayEndsItWithASentence() {
        runner.failure = new EngineFailure.Unreachable("unix:///colima.sock", "EOF");
        test("myapp:dev", "uname -m");

        screen.click("#run");

        waitForText("It could not be run");
        assertThat(((Labeled) node("#runWords")).getText()).isEqualTo("Run again");
        picture("matrix-failed");
    }

    private ScrollPane page() {
        return (ScrollPane) scene().lookup("#page");
    }
}
