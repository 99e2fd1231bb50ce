package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What happens in an engine is told. */
public abstract class EventsContract extends EngineContract {
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
    private Thread listener = Thread.ofVirtual().unstarted(() -> {});

    protected EventsContract(EngineUnderTest it) {
        super(it);
    }

    @BeforeEach
    void listen() throws Exception {
        var connected = new CountDownLatch(1);
        listener =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        engine.events(connected::countDown, events::add);
                                    } catch (EngineException e) {
                                        // The end of the test interrupts it.
                                    }
                                });
        assertThat(connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stopListening() throws Exception {
        listener.interrupt();
        listener.join();
    }

    @Test
    void aContainersLifeIsToldInOrder() throws Exception {
        var id = finish(shell("exit 6"));
        engine.containers().remove(id);
        var told = until(event -> event.id().equals(id) && event.action().equals("destroy"));
        assertThat(told.stream().filter(event -> event.id().equals(id)).map(EngineEvent::action))
                .containsSubsequence("create", "start", "die", "destroy");
        var die = one(told, id, "die");
        assertThat(die.type()).isEqualTo("container");
        assertThat(die.attributes()).containsEntry("exitCode", "6");
        assertThat(die.at()).isAfter(one(told, id, "create").at());
    }

    @Test
    void runningOutOfMemoryIsTold() throws Exception {
        podmanLacks("tells no event of that");
        var id = finish(spec("tail", "/dev/zero").memoryBytes(16 << 20));
        until(event -> event.id().equals(id) && event.action().equals("oom"));
    }

    @Test
    void aKillTellsItsSignal() throws Exception {
        podmanLacks("does not tell the signal of a kill");
        var id = start(spec("sleep", "60"));
        engine.containers().kill(id, "SIGKILL");
        var told = until(event -> event.id().equals(id) && event.action().equals("kill"));
        assertThat(told.getLast().attributes()).containsEntry("signal", "9");
    }

    @Test
    void whatHappenedToAContainerIsRemembered() {
        var begin = Instant.now().minusSeconds(60);
        var name = "crossdock-" + System.nanoTime();
        var id = finish(shell("exit 6").name(name));
        finish(shell("exit 0").name(name + "-other"));
        for (var asked : List.of(id, name, id.substring(0, 12))) {
            var past = engine.pastEvents(asked, begin);
            assertThat(past).allMatch(event -> event.id().equals(id));
            assertThat(past.stream().map(EngineEvent::action))
                    .containsSubsequence("create", "start", "die");
        }
        var late = engine.containers().inspect(id).state().finished().plusSeconds(3600);
        assertThat(engine.pastEvents(id, late)).isEmpty();
    }

    @Test
    void thatItWasStoppedIsRemembered() throws Exception {
        var id = start(shell("trap '' TERM; while :; do sleep 1; done"));
        engine.containers().stop(id, Duration.ofSeconds(1));
        Eventually.holds("its end", () -> actions(id).containsAll(List.of("stop", "die")));
        assertThat(actions(id)).containsOnlyOnce("stop");
    }

    @Test
    void aSignalIsNoStop() throws Exception {
        var id = start(shell("trap 'exit 1' HUP; echo up; while :; do sleep 0.1; done"));
        Eventually.holds("its trap", () -> log(id, LogRequest.all()).contains("up"));
        engine.containers().kill(id, "SIGHUP");
        until(event -> event.id().equals(id) && event.action().equals("die"));
        assertThat(actions(id)).contains("kill", "die").doesNotContain("stop");
    }

    private List<String> actions(String container) {
        return engine.pastEvents(container, Instant.EPOCH).stream()
                .map(EngineEvent::action)
                .toList();
    }

    private List<EngineEvent> until(Predicate<EngineEvent> last) throws InterruptedException {
        var told = new ArrayList<EngineEvent>();
        while (told.isEmpty() || !last.test(told.getLast())) {
            var next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).describedAs("an event after " + told).isNotNull();
            told.add(next);
        }
        return told;
    }

    private static EngineEvent one(List<EngineEvent> events, String id, String action) {
        return events.stream()
                .filter(event -> event.id().equals(id) && event.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
