package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Every failure is told as what it is. */
public abstract class FailuresContract extends EngineContract {
    private static final String NOBODY = "crossdock-no-such";

    protected FailuresContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void noSuchContainer() {
        var containers = engine.containers();
        var streams = engine.streams();
        List<Executable> calls =
                List.of(
                        () -> containers.inspect(NOBODY),
                        () -> containers.start(NOBODY),
                        () -> containers.stop(NOBODY, Duration.ZERO),
                        () -> containers.kill(NOBODY, "SIGTERM"),
                        () -> containers.restart(NOBODY),
                        () -> containers.remove(NOBODY),
                        () -> containers.waitFor(NOBODY),
                        () -> containers.resize(NOBODY, 80, 24),
                        () -> streams.logs(NOBODY, LogRequest.all(), (channel, frame) -> {}),
                        () -> streams.attach(NOBODY),
                        () -> streams.exec(NOBODY, List.of("sh")));
        assertThat(calls)
                .allSatisfy(
                        call ->
                                assertThat(failureOf(call))
                                        .isEqualTo(new EngineFailure.NoSuchContainer(NOBODY)));
    }

    @Test
    void noSuchImage() {
        var images = engine.images();
        var name = "crossdock/no-such:1";
        List<Executable> calls =
                List.of(
                        () -> engine.containers().create(RunSpec.of(name)),
                        () -> images.inspect(name, null),
                        () -> images.inspect(name, own()),
                        () -> images.tag(name, "crossdock/other:1"),
                        () -> images.remove(name, true));
        assertThat(calls)
                .allSatisfy(
                        call ->
                                assertThat(failureOf(call))
                                        .isInstanceOf(EngineFailure.NoSuchImage.class));
    }

    @Test
    void hereForAnotherPlatform() {
        var absent = Platform.parse("linux/s390x");
        assertThat(failureOf(() -> create(spec("true").platform(absent))))
                .isInstanceOfSatisfying(
                        EngineFailure.OtherPlatformCached.class,
                        failure -> {
                            assertThat(failure.image()).isEqualTo(it.image());
                            assertThat(failure.platform()).isEqualTo("linux/s390x");
                        });
    }

    @Test
    void aNameInUse() {
        var name = "crossdock-" + System.nanoTime();
        create(spec("true").name(name));
        assertThat(failureOf(() -> create(spec("true").name(name))))
                .isInstanceOfSatisfying(
                        EngineFailure.NameInUse.class,
                        failure -> assertThat(failure.name()).isEqualTo(name));
    }

    @Test
    void aPortInUse() {
        var port = List.of(PortMapping.tcp("28383", "80"));
        start(spec("sleep", "60").network(null).ports(port));
        var second = create(spec("sleep", "60").network(null).ports(port));
        assertThat(failureOf(() -> engine.containers().start(second)))
                .isInstanceOfSatisfying(
                        EngineFailure.PortInUse.class,
                        failure -> assertThat(failure.port()).isEqualTo("28383"));
        assertThat(engine.containers().inspect(second).state().error()).contains("28383");
    }

    @Test
    void anInvalidReference() {
        var images = engine.images();
        List<Executable> calls =
                List.of(
                        () -> engine.containers().create(RunSpec.of("Not Valid")),
                        () -> engine.containers().create(RunSpec.of("crossdock/UPPER:1")),
                        () -> images.pull("UPPER:1", null, progress -> {}),
                        () -> images.tag(it.image(), "UPPER:1"),
                        () -> engine.registry().published("UPPER:1"));
        assertThat(calls)
                .allSatisfy(
                        call ->
                                assertThat(failureOf(call))
                                        .isInstanceOf(EngineFailure.InvalidReference.class));
    }

    @Test
    void aKillOfWhatDoesNotRun() {
        var id = create(spec("true"));
        assertThat(failureOf(() -> engine.containers().kill(id, "SIGKILL")))
                .isInstanceOf(EngineFailure.Conflict.class);
    }

    @Test
    void aRefusalInTheEnginesWords() {
        // Podman leaves limits to the runtime, when the container starts.
        var bad = isPodman() ? spec("true").name("-no-name-") : spec("true").memoryBytes(1);
        var named = isPodman() ? "name" : "memory";
        assertThat(failureOf(() -> create(bad)))
                .isInstanceOfSatisfying(
                        EngineFailure.Refused.class,
                        failure -> assertThat(failure.detail()).containsIgnoringCase(named));
    }

    @Test
    void anUnknownUserOrNetworkIsAStartFailure() {
        var nobody = create(spec("true").user("nobody-here"));
        assertThat(failureOf(() -> engine.containers().start(nobody)))
                .isInstanceOf(EngineFailure.NotStarted.class);

        var apart = spec("true").network("no-net");
        if (isPodman()) {
            // It looks for the network when the container is made.
            assertThat(failureOf(() -> create(apart))).isInstanceOf(EngineFailure.Refused.class);
            return;
        }
        var id = create(apart);
        assertThat(failureOf(() -> engine.containers().start(id)))
                .isInstanceOf(EngineFailure.NotStarted.class);
    }

    @Test
    void anEngineThatIsGone() throws Exception {
        try (var relay = new Relay(it.address());
                var relayed = it.open(relay.address())) {
            relay.cut();
            List<Executable> calls =
                    List.of(
                            relayed::ping,
                            relayed::info,
                            () -> relayed.containers().list(),
                            () -> relayed.containers().start(NOBODY),
                            () -> relayed.streams().exec(NOBODY, List.of("sh")),
                            () -> relayed.pastEvents(NOBODY, Instant.EPOCH),
                            () -> it.open(relay.address()));
            assertThat(calls).allSatisfy(call -> isUnreachable(relay, failureOf(call)));
        }
    }

    @Test
    void anEngineThatGoesAway() throws Exception {
        var id = start(shell("echo begun; sleep 60"));
        try (var relay = new Relay(it.address());
                var relayed = it.open(relay.address())) {
            var begun = new CountDownLatch(2);
            var log =
                    inBackground(
                            () ->
                                    relayed.streams()
                                            .logs(
                                                    id,
                                                    LogRequest.all().following(),
                                                    (channel, frame) -> begun.countDown()));
            var events = inBackground(() -> relayed.events(begun::countDown, event -> {}));
            begun.await();
            relay.cut();
            isUnreachable(relay, log.get());
            isUnreachable(relay, events.get());
        }
    }

    private static FutureTask<EngineFailure> inBackground(Executable call) {
        var task = new FutureTask<>(() -> failureOf(call));
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void isUnreachable(Relay relay, EngineFailure failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        EngineFailure.Unreachable.class,
                        gone -> assertThat(gone.address()).isEqualTo(relay.address().toString()));
    }
}
