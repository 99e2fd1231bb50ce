package dev.crossdock.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class SuiteViewModelTest {
    private static final RunsHow NATIVE = new RunsHow.Native();
    private static final RunsHow QEMU = new RunsHow.Emulated(Emulator.QEMU);

    private final StandInEngine engine =
            new StandInEngine().image("myapp:dev", 20, Instant.EPOCH, "arm64", "amd64");
    private final StandInSession session = new StandInSession(engine);
    private final ScriptedRunner runner = new ScriptedRunner();
    private final Activities activities = new Activities();
    private final SuiteViewModel suites =
            new SuiteViewModel(session, runner, new SameThreadTasks(), activities);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void connect() throws IOException {
        knows(Platform.ARM64, NATIVE);
        knows(Platform.AMD64, QEMU);
        session.connect();
        runner.ends("arm64", NATIVE, 0, 1, "aarch64\n", "");
        runner.ends("amd64", QEMU, 0, 1, "x86_64\n", "");
        file = folder.resolve("demo.crossdock.json");
        write("myapp:dev", "\"exit\": 0");
    }

    private void write(String image, String expected) throws IOException {
        Files.writeString(
                file,
                """
                {"version": 1, "image": "%s", "tests": [
                  {"name": "machine", "command": ["uname", "-m"], "expect": {%s}},
                  {"name": "other", "command": ["date"]}]}
                """
                        .formatted(image, expected));
    }

    private void knows(Platform platform, RunsHow how) {
        session.platforms().put(platform, new PlatformSupport(platform, how, null, Instant.EPOCH));
    }

    @Test
    void aSuiteWithoutPlatformsRunsOnAllThatTheImageHas() {
        suites.open(file);
        assertThat(suites.frontProperty().get()).isTrue();
        assertThat(runner.asked).as("opening runs nothing").isEmpty();

        suites.run();

        assertThat(runner.asked).hasSize(2);
        assertThat(runner.asked.getFirst().platforms())
                .containsExactly(Platform.AMD64, Platform.ARM64);
        assertThat(runner.asked.getFirst().baseline()).isEqualTo(Platform.ARM64);
        var trial = suites.trialProperty().get();
        assertThat(trial.stateProperty().get()).isEqualTo(SuiteTrial.State.DONE);
        assertThat(trial.failed()).isZero();
        assertThat(trial.ended()).isEqualTo(4);
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void whatWasEditedMeanwhileIsWhatRuns() throws IOException {
        suites.open(file);
        suites.run();
        write("myapp:dev", "\"same\": true");

        suites.run();

        assertThat(suites.trialProperty().get().failed()).isEqualTo(1);
        assertThat(
                        suites.trialProperty()
                                .get()
                                .rows()
                                .getFirst()
                                .on(Platform.AMD64)
                                .orElseThrow()
                                .misses())
                .containsExactly(
                        "It was expected to print the same as linux/arm64."
                                + " Line 1 was expected to be “aarch64”, and is “x86_64”.");
        Files.writeString(file, "{");

        suites.run();

        assertThat(suites.openProperty().get()).isNull();
        assertThat(suites.problemProperty().get()).contains("demo.crossdock.json: Line 1: ");
    }

    @Test
    void anImageThatIsNowhereIsSaid() throws IOException {
        write("nowhere:1", "\"exit\": 0");
        suites.open(file);

        suites.run();

        assertThat(suites.failureProperty().get()).isInstanceOf(EngineFailure.NoSuchImage.class);
        assertThat(suites.trialProperty().get()).isNull();
        assertThat(suites.lookingProperty().get()).isFalse();
    }

    @Test
    void anEngineThatGoesAwayEndsTheSuite() {
        suites.open(file);
        runner.failure = new EngineFailure.Unreachable("unix:///x.sock", "EOF");

        suites.run();

        var trial = suites.trialProperty().get();
        assertThat(trial.stateProperty().get()).isEqualTo(SuiteTrial.State.FAILED);
        assertThat(runner.asked).as("nothing is tried again").hasSize(1);
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void aTestOfAnotherNameJoinsTheFile() throws IOException {
        suites.open(file);
        suites.run();
        var result =
                ((Trial.Outcome.Done)
                                suites.trialProperty()
                                        .get()
                                        .rows()
                                        .getFirst()
                                        .trial()
                                        .outcomeProperty()
                                        .get())
                        .result();

        assertThat(suites.keep(result, "other", file)).contains("another command");
        assertThat(suites.openProperty().get().suite().commands()).hasSize(2);
        assertThat(suites.keep(result, "again", file)).isEmpty();

        assertThat(suites.openProperty().get().suite().commands()).hasSize(3);
        suites.run();
        assertThat(suites.trialProperty().get().failed()).isZero();
        assertThat(suites.keep(result, "x", folder.resolve("no/such/folder.json")))
                .contains("cannot be written");
    }
}
