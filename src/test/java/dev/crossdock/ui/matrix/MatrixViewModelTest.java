package dev.crossdock.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Navigator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class MatrixViewModelTest {
    private static final RunsHow NATIVE = new RunsHow.Native();
    private static final RunsHow QEMU = new RunsHow.Emulated(Emulator.QEMU);

    private final StandInEngine engine =
            new StandInEngine()
                    .image("myapp:dev", 20, Instant.EPOCH, "arm64", "amd64")
                    .publish("busybox", 2, "amd64", "arm64", "linux/arm/v7", "s390x", "386");
    private final StandInSession session = new StandInSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Activities activities = new Activities();
    private final ScriptedRunner runner = new ScriptedRunner();
    private final List<RunSpec> wizard = new ArrayList<>();
    private final MatrixViewModel page =
            new MatrixViewModel(session, runner, tasks, activities, new Leads());

    private final class Leads implements Navigator {
        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {
            wizard.add(start);
        }

        @Override
        public void showContainer(String id, ContainerView view) {}
    }

    @BeforeEach
    void connect() {
        knows("arm64", NATIVE);
        knows("amd64", QEMU);
        knows("linux/arm/v7", QEMU);
        session.connect();
    }

    private void knows(String platform, RunsHow how) {
        var on = Platform.parse(platform);
        session.platforms().put(on, new PlatformSupport(on, how, null, Instant.EPOCH));
    }

    @Test
    void theUsualPlatformsAreChosenAndTheNativeOneComesFirst() {
        page.take("busybox");

        assertThat(page.choices())
                .extracting(choice -> choice.platform().shortName())
                .containsExactly("amd64", "arm64", "arm/v7", "386", "s390x");
        assertThat(chosen()).containsExactly("amd64", "arm64", "arm/v7");
        var request = page.requestProperty().get().orElseThrow();
        assertThat(request.platforms())
                .containsExactly(Platform.ARM64, Platform.AMD64, Platform.ARM_V7);
        assertThat(request.baseline()).isEqualTo(Platform.ARM64);
        assertThat(request.command()).containsExactly("uname", "-m");
    }

    @Test
    void whatCannotRunIsListedAndNotChosen() {
        knows("linux/arm/v7", new RunsHow.Unavailable("exec format error"));
        page.take("busybox");

        assertThat(chosen()).containsExactly("amd64", "arm64");
        assertThat(choice("arm/v7").cannotRun()).isTrue();
    }

    @Test
    void whatIsNotProbedIsProbedAndThenProposedOnlyIfItIsUsual() {
        session.platforms().remove(Platform.ARM_V7);
        page.take("busybox");

        assertThat(chosen()).containsExactly("amd64", "arm64");
        assertThat(session.probed)
                .contains(Platform.ARM_V7, Platform.parse("s390x"), Platform.parse("386"));

        knows("linux/arm/v7", QEMU);
        knows("s390x", QEMU);
        assertThat(chosen()).containsExactly("amd64", "arm64", "arm/v7");
    }

    @Test
    void aChoiceThatSomebodyMadeIsKept() {
        page.take("busybox");
        choice("amd64").chosenProperty().set(false);
        choice("s390x").chosenProperty().set(true);

        knows("s390x", QEMU);
        page.refresh();

        assertThat(chosen()).containsExactly("arm64", "arm/v7", "s390x");
    }

    @Test
    void anImageThatIsOnlyHereHasItsPlatformsAndNothingIsMissed() {
        page.take("myapp:dev");

        assertThat(chosen()).containsExactly("amd64", "arm64");
        assertThat(choice("arm64").hereProperty().get()).isTrue();
        assertThat(page.noteProperty().get()).isEmpty();
        assertThat(page.failureProperty().get()).isNull();
    }

    @Test
    void aRegistryThatDoesNotAnswerIsToldOfWhereSomethingIsHere() {
        engine.refused.put(
                "myapp:dev", new EngineFailure.RegistryUnreachable("docker.io", "timeout"));
        page.take("myapp:dev");

        assertThat(chosen()).containsExactly("amd64", "arm64");
        assertThat(page.noteProperty().get()).startsWith("Only the platforms on this machine");
    }

    @Test
    void anImageThatIsNowhereIsAFailureAndNothingCanBeRun() {
        page.take("nowhere:1");

        assertThat(page.failureProperty().get()).isInstanceOf(EngineFailure.NoSuchImage.class);
        assertThat(page.requestProperty().get()).isEmpty();
        page.run();
        assertThat(runner.asked).isEmpty();
    }

    @Test
    void whatIsNoImageNameIsRefusedWithoutAskingAnybody() {
        page.take("Not An Image");

        assertThat(page.problemProperty().get()).isNotEmpty();
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void anOpenQuoteAndNoPlatformAreProblems() {
        page.take("busybox");
        page.commandProperty().set("sh -c 'echo");
        assertThat(page.problemProperty().get()).contains("quote");
        assertThat(page.requestProperty().get()).isEmpty();

        page.commandProperty().set("sh -c 'echo hi'");
        assertThat(page.problemProperty().get()).isEmpty();

        page.choices().forEach(choice -> choice.chosenProperty().set(false));
        assertThat(page.problemProperty().get()).contains("at least one platform");
    }

    @Test
    void theCommandLineIsWhatATerminalTakes() {
        page.take("busybox");
        page.commandProperty().set("sh -c 'echo $HOME'");
        choice("arm/v7").chosenProperty().set(false);

        assertThat(page.commandLine())
                .containsExactly(
                        "crossdock",
                        "matrix",
                        "--platform linux/arm64,linux/amd64",
                        "busybox",
                        "--",
                        "sh",
                        "-c",
                        "'echo $HOME'");

        choice("arm64").chosenProperty().set(false);
        page.commandProperty().set("");
        assertThat(page.commandLine())
                .containsExactly(
                        "crossdock",
                        "matrix",
                        "--platform linux/amd64",
                        "--baseline linux/amd64",
                        "busybox");
    }

    @Test
    void resultsAreComparedAndTheVerdictNamesEachPlatform() {
        runner.ends("arm64", NATIVE, 0, 200, "aarch64\nok\n", "");
        runner.ends("amd64", QEMU, 0, 260, "x86_64\nok\n", "");
        runner.ends("linux/arm/v7", QEMU, 1, 2200, "armv7l\nok\n", "oh\n");
        page.take("busybox");
        page.run();

        var board = page.trialProperty().get().boardProperty().get();
        assertThat(board.compared().getFirst()).isEqualTo(Platform.ARM64);
        assertThat(LaneText.ratio(board, board.lanes().get(0))).isEqualTo("baseline");
        assertThat(LaneText.ratio(board, board.lanes().get(1))).isEqualTo("1.3× the baseline");
        assertThat(LaneText.ratio(board, board.lanes().get(2))).isEqualTo("11× the baseline");
        assertThat(LaneText.compared(board, 2)).isEqualTo("1 line differs, 1 added");
        var verdict = Verdict.of(board);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(verdict.text())
                .isEqualTo(
                        "linux/amd64 prints one line differently. linux/arm/v7 exits with 1, not"
                                + " 0.");
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void whatRanBesideOthersIsComparedAboutOnly() {
        runner.ends("arm64", NATIVE, 0, 200, "hi\n", "");
        runner.shared = true;
        runner.ends("amd64", QEMU, 0, 260, "hi\n", "");
        page.take("myapp:dev");
        page.oneByOneProperty().set(true);
        page.run();

        var board = page.trialProperty().get().boardProperty().get();
        assertThat(LaneText.ratio(board, board.lanes().get(1))).isEqualTo("about 1.3×");
        assertThat(runner.asked.getLast().atOnce()).isEqualTo(1);
        assertThat(page.commandLine()).contains("--one-by-one");
    }

    @Test
    void whereOneProgramWasTooShortToBeTimedAllTimesHaveTheStartInThem() {
        runner.ends("arm64", NATIVE, 0, 0, "hi\n", "");
        runner.ends("amd64", QEMU, 0, 300, "hi\n", "");
        page.take("myapp:dev");
        page.run();

        var board = page.trialProperty().get().boardProperty().get();
        assertThat(board.programTimes()).isFalse();
        assertThat(board.took(board.lanes().getLast())).contains(Duration.ofMillis(600));
        assertThat(LaneText.ratio(board, board.lanes().getLast())).isEqualTo("2.0× the baseline");
    }

    @Test
    void theSameEverywhereIsSaid() {
        for (var platform : List.of("arm64", "amd64", "linux/arm/v7")) {
            runner.ends(platform, NATIVE, 0, 100, "hi\n", "");
        }
        page.take("busybox");
        page.run();

        var verdict = Verdict.of(page.trialProperty().get().boardProperty().get());
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
    }

    @Test
    void aFailureOfTheWholeEndsItWithItsSentence() {
        runner.failure = new EngineFailure.Unreachable("there", "EOF");
        page.take("busybox");
        page.run();

        var trial = page.trialProperty().get();
        assertThat(trial.outcomeProperty().get()).isInstanceOf(Trial.Outcome.Failed.class);
        assertThat(trial.boardProperty().get().lanes())
                .extracting(Lane::state)
                .containsOnly(Lane.State.STOPPED);
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void stoppedItKeepsWhatHasEndedAndHearsNoMore() {
        runner.ends("arm64", NATIVE, 0, 100, "hi\n", "");
        runner.ends("amd64", QEMU, 0, 100, "hi\n", "");
        page.take("myapp:dev");
        tasks.hold();
        page.run();
        var trial = page.trialProperty().get();
        assertThat(trial.running()).isTrue();

        activities.running().getFirst().cancel();
        tasks.release();

        assertThat(trial.outcomeProperty().get()).isInstanceOf(Trial.Outcome.Stopped.class);
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void aFailedPlatformCanBeRunAlone() {
        page.take("busybox");
        page.runAlone(page.requestProperty().get().orElseThrow(), Platform.ARM_V7);

        assertThat(wizard.getFirst().platform()).isEqualTo(Platform.ARM_V7);
        assertThat(wizard.getFirst().command()).containsExactly("uname", "-m");
    }

    @Test
    void theMarkdownHasATableAndTheOutputs() {
        runner.ends("arm64", NATIVE, 0, 200, "a|b\n", "");
        runner.ends("amd64", QEMU, 0, 200, "token ghp_0123456789abcdefghij0123456789abcdef\n", "e");
        page.take("myapp:dev");
        page.run();
        var board = page.trialProperty().get().boardProperty().get();

        var text = MatrixMarkdown.of(board, page.commandLine());

        assertThat(text)
                .startsWith("`crossdock matrix --platform linux/arm64,linux/amd64 myapp:dev -- u")
                .contains("| linux/amd64 | QEMU | 0 | 0.20 s | 1.0× the baseline |  |")
                .contains("err: e")
                .doesNotContain("ghp_");
    }

    private List<String> chosen() {
        return page.choices().stream()
                .filter(choice -> choice.chosenProperty().get())
                .map(choice -> choice.platform().shortName())
                .toList();
    }

    private PlatformChoice choice(String name) {
        return page.choices().stream()
                .filter(choice -> choice.platform().shortName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
