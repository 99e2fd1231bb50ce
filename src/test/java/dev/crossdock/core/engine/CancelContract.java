package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Interrupting a long call ends it, and its connection. */
public abstract class CancelContract extends EngineContract {
    private Relay relay;
    private Engine relayed;

    @SuppressWarnings("NullAway.Init")
    protected CancelContract(EngineUnderTest it) {
        super(it);
    }

    @BeforeEach
    void openThroughARelay() throws IOException {
        relay = new Relay(it.address());
        relayed = it.open(relay.address());
    }

    @AfterEach
    void closeTheRelay() throws IOException {
        relayed.close();
        relay.close();
    }

    @Test
    void followingALog() throws Exception {
        var id = start(shell("while :; do echo tick; sleep 0.05; done"));
        cancels(
                () ->
                        relayed.streams()
                                .logs(id, LogRequest.all().following(), (channel, frame) -> {}));
    }

    @Test
    void followingASilentLog() throws Exception {
        var id = start(spec("sleep", "60"));
        cancels(
                () ->
                        relayed.streams()
                                .logs(id, LogRequest.all().following(), (channel, frame) -> {}));
    }

    @Test
    void waitingForTheEnd() throws Exception {
        var id = start(spec("sleep", "60"));
        cancels(() -> relayed.containers().waitFor(id));
    }

    @Test
    void stoppingWithAllTheTimeInTheWorld() throws Exception {
        var id = start(shell("trap '' TERM; while :; do sleep 0.1; done"));
        cancels(() -> relayed.containers().stop(id, Duration.ofMinutes(5)));
    }

    @Test
    void listeningToEvents() throws Exception {
        cancels(() -> relayed.events(() -> {}, event -> {}));
    }

    @Test
    void whatWasInterruptedBeforeItBegan() throws Exception {
        var task =
                new FutureTask<>(
                        () -> {
                            Thread.currentThread().interrupt();
                            return failureOf(() -> relayed.containers().list());
                        });
        Thread.ofVirtual().start(task);
        assertThat(task.get()).isEqualTo(new EngineFailure.Cancelled());
    }

    @Test
    void aClosedTerminalLeavesNoConnection() throws Exception {
        var id = create(spec("sh").tty(true).interactive(true));
        var terminal = relayed.streams().attach(id);
        engine.containers().start(id);
        var reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        terminal.output().readAllBytes();
                                    } catch (IOException e) {
                                        // Closed under its reader.
                                    }
                                });
        try (var shell = relayed.streams().exec(id, List.of("sh"))) {
            shell.input().write('\n');
        }
        terminal.close();
        reader.join();
        Eventually.holds("no connection is left", () -> relay.connections() == 0);
    }

    @Test
    void shortCallsLeaveNoConnection() throws Exception {
        relayed.info();
        relayed.containers().list();
        relayed.images().list();
        Eventually.holds("no connection is left", () -> relay.connections() == 0);
    }

    /** Interrupts a call when it has its connection. */
    private void cancels(Executable call) throws Exception {
        var task = new FutureTask<>(() -> failureOf(call));
        var thread = Thread.ofVirtual().start(task);
        Eventually.holds("the call is connected and waits", () -> relay.connections() == 1);
        thread.interrupt();
        assertThat(task.get()).isEqualTo(new EngineFailure.Cancelled());
        Eventually.holds("no connection is left", () -> relay.connections() == 0);
    }
}
