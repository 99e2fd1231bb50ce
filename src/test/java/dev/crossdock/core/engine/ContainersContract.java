package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;
import dev.crossdock.core.run.PortMapping;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** The life of a container. */
public abstract class ContainersContract extends EngineContract {
    private static final int OUT_OF_NAMES = 127;

    protected ContainersContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void aRunningContainerStandsInTheList() {
        var id = start(spec("sleep", "60").name("crossdock-" + System.nanoTime()));
        var listed = listed(id);
        assertThat(listed.status()).isEqualTo(ContainerStatus.RUNNING);
        assertThat(listed.name()).startsWith("crossdock-");
        assertThat(listed.image()).isEqualTo(it.image());
        assertThat(listed.platform()).isEqualTo(own());
        assertThat(listed.exitCode()).isNull();
        assertThat(listed.labels()).containsAllEntriesOf(it.labels());
    }

    @Test
    void anEndedContainerStandsThereWithItsExitCode() throws Exception {
        var id = finish(shell("exit 7"));
        Eventually.holds("listed as ended", () -> listed(id).status() == ContainerStatus.EXITED);
        assertThat(listed(id).exitCode()).isEqualTo(7);
    }

    @Test
    void theNewestComesFirst() {
        podmanLacks("tells the second of a creation only, oldest first");
        var first = create(spec("true"));
        var second = create(spec("true"));
        var ids = engine.containers().list().stream().map(ContainerSummary::id).toList();
        assertThat(ids.indexOf(second)).isLessThan(ids.indexOf(first));
    }

    @Test
    void aPublishedPortStandsInTheList() {
        var id =
                start(
                        spec("sleep", "60")
                                .network(null)
                                .ports(List.of(PortMapping.tcp("28181", "80"))));
        assertThat(listed(id).ports()).contains("0.0.0.0:28181->80/tcp");
    }

    @Test
    void aForeignPlatformRunsAndIsTold() {
        havePulled(it.foreign());
        var id = finish(spec("uname", "-m").platform(it.foreign()));
        assertThat(log(id, LogRequest.all()).strip()).isIn("aarch64", "x86_64");
        var details = engine.containers().inspect(id);
        assertThat(details.platform()).isEqualTo(it.foreign());
        assertThat(details.spec().platform()).isEqualTo(it.foreign());
        assertThat(listed(id).platform()).isEqualTo(it.foreign());
    }

    @Test
    void theOwnPlatformBesideAForeignOneIsToldToo() {
        havePulled(it.foreign());
        havePulled(own());
        var id = finish(spec("true").platform(own()));
        assertThat(engine.containers().inspect(id).platform()).isEqualTo(own());
        assertThat(engine.containers().inspect(id).spec().platform()).isNull();
    }

    @Test
    void whatWasNeverStartedHasNoExitCode() {
        var state = engine.containers().inspect(create(spec("true"))).state();
        assertThat(state.status()).isEqualTo(ContainerStatus.CREATED);
        assertThat(state.exitCode()).isNull();
        assertThat(state.started()).isNull();
        assertThat(state.error()).isEmpty();
    }

    @Test
    void whatCouldNotBeStartedStaysWithTheRuntimesWords() {
        podmanLacks("forgets why a start failed");
        var id = create(spec("no-such-program"));
        var failure = failureOf(() -> engine.containers().start(id));
        assertThat(failure)
                .isInstanceOfSatisfying(
                        EngineFailure.NotStarted.class,
                        f -> assertThat(f.detail()).contains("no-such-program"));
        var state = engine.containers().inspect(id).state();
        assertThat(state.error()).contains("no-such-program");
        assertThat(state.exitCode()).isEqualTo(OUT_OF_NAMES);
    }

    @Test
    void anEndTellsItsTimesAndCode() {
        var state = engine.containers().inspect(finish(shell("sleep 0.2; exit 3"))).state();
        assertThat(state.exitCode()).isEqualTo(3);
        assertThat(state.oomKilled()).isFalse();
        assertThat(state.finished()).isAfterOrEqualTo(state.started());
    }

    @Test
    void stoppingGivesTheProgramItsTime() throws Exception {
        var id = start(shell("trap 'exit 9' TERM; echo ready; while :; do sleep 0.1; done"));
        Eventually.holds("the trap", () -> log(id, LogRequest.all()).contains("ready"));
        engine.containers().stop(id, Duration.ofSeconds(20));
        assertThat(engine.containers().inspect(id).state().exitCode()).isEqualTo(9);
    }

    @Test
    void stoppingKillsWhatDoesNotListen() {
        var id = start(shell("trap '' TERM; while :; do sleep 0.1; done"));
        engine.containers().stop(id, Duration.ofSeconds(1));
        assertThat(engine.containers().inspect(id).state().exitCode()).isEqualTo(137);
    }

    @Test
    void stoppingWhatHasEndedIsNoFailure() {
        engine.containers().stop(finish(spec("true")), Duration.ofSeconds(1));
    }

    @Test
    void killingSendsTheSignal() throws Exception {
        var id = start(shell("echo ready; exec sleep 60").init(true));
        // an engine's own starter, which is there before, ends in a way of its own
        Eventually.holds("the program", () -> log(id, LogRequest.all()).contains("ready"));
        engine.containers().kill(id, "SIGINT");
        assertThat(engine.containers().waitFor(id)).isEqualTo(130);
    }

    @Test
    void restartingRunsItAgain() {
        var id = start(shell("date +%N; trap 'exit 0' TERM; while :; do sleep 0.1; done"));
        engine.containers().restart(id);
        assertThat(engine.containers().inspect(id).state().status().isRunning()).isTrue();
    }

    @Test
    void aStartOfWhatRunsIsNoFailure() {
        engine.containers().start(start(spec("sleep", "60")));
    }

    @Test
    void aPausedOneStandsStillUntilItMayGoOn() {
        var id = start(spec("sleep", "60"));
        engine.containers().pause(id);
        assertThat(status(id)).isEqualTo(ContainerStatus.PAUSED);
        engine.containers().unpause(id);
        assertThat(status(id)).isEqualTo(ContainerStatus.RUNNING);
    }

    @Test
    void onlyWhatRunsCanBePausedAndOnlyWhatIsPausedCanGoOn() {
        var ended = finish(spec("true"));
        var paused = start(spec("sleep", "60"));
        engine.containers().pause(paused);
        assertThat(failureOf(() -> engine.containers().pause(ended)))
                .isInstanceOf(EngineFailure.Conflict.class);
        assertThat(failureOf(() -> engine.containers().pause(paused)))
                .isInstanceOf(EngineFailure.Conflict.class);
        assertThat(failureOf(() -> engine.containers().unpause(ended)))
                .isInstanceOf(EngineFailure.Conflict.class);
        assertThat(failureOf(() -> engine.containers().kill(ended, "SIGKILL")))
                .isInstanceOf(EngineFailure.Conflict.class);
    }

    private ContainerStatus status(String id) {
        return engine.containers().inspect(id).state().status();
    }

    @Test
    void anotherNameIsGivenUnlessItIsTaken() {
        var id = start(spec("sleep", "60"));
        var taken = "crossdock-" + System.nanoTime();
        create(spec("true").name(taken));
        engine.containers().rename(id, taken + "-2");
        assertThat(engine.containers().inspect(id).name()).isEqualTo(taken + "-2");
        assertThat(failureOf(() -> engine.containers().rename(id, taken)))
                .isInstanceOfSatisfying(
                        EngineFailure.NameInUse.class, f -> assertThat(f.name()).isEqualTo(taken));
    }

    @Test
    void allThatIsKnownOfItIsToldAsText() {
        var id = create(spec("true").environmentEntry("GREETING", "hello"));
        assertThat(engine.containers().inspectText(id))
                .contains("\n")
                .contains("\"Id\" : \"" + id + "\"")
                .contains("\"GREETING=hello\"");
        assertThat(failureOf(() -> engine.containers().inspectText("no-such")))
                .isEqualTo(new EngineFailure.NoSuchContainer("no-such"));
    }

    @Test
    void removingTakesAlsoARunningOne() {
        var id = start(spec("sleep", "60"));
        engine.containers().remove(id);
        assertThat(engine.containers().list()).noneMatch(listed -> listed.id().equals(id));
    }

    @Test
    void waitingReturnsTheExitCodeAlsoAfterTheEnd() {
        var id = finish(shell("exit 5"));
        assertThat(engine.containers().waitFor(id)).isEqualTo(5);
    }

    @Test
    void aContainerIsFoundByItsNameAndTheBeginningOfItsId() {
        var name = "crossdock-" + System.nanoTime();
        var id = create(spec("true").name(name));
        assertThat(engine.containers().inspect(name).id()).isEqualTo(id);
        assertThat(engine.containers().inspect(id.substring(0, 12)).name()).isEqualTo(name);
    }

    @Test
    void runningOutOfMemoryIsTold() throws Exception {
        var id = finish(spec("tail", "/dev/zero").memoryBytes(16 << 20));
        Eventually.holds(
                "the end is told as out of memory",
                () -> engine.containers().inspect(id).state().oomKilled());
        assertThat(engine.containers().inspect(id).state().exitCode()).isEqualTo(137);
    }

    private ContainerSummary listed(String id) {
        return engine.containers().list().stream()
                .filter(listed -> listed.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
