package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;
import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Logs, attach and exec. */
public abstract class StreamsContract extends EngineContract {
    private static final int MANY = 100_000;

    protected StreamsContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void theTwoOutputsAreToldApart() {
        var id = finish(shell("echo out; echo err >&2"));
        assertThat(log(id, LogRequest.all(), Channel.STDOUT)).isEqualTo("out\n");
        assertThat(log(id, LogRequest.all(), Channel.STDERR)).isEqualTo("err\n");
    }

    @Test
    void theLastLinesAreGivenAlone() {
        var id = finish(shell("for i in 1 2 3 4 5; do echo line $i; done"));
        assertThat(log(id, LogRequest.all().last(2))).isEqualTo("line 4\nline 5\n");
        assertThat(log(id, LogRequest.all().last(0))).isEmpty();
    }

    @Test
    void linesCarryTheirTimeWhenAsked() {
        var text = log(finish(shell("echo one")), LogRequest.all().withTimestamps());
        var words = text.strip().split(" ");
        assertThat(Instant.parse(words[0])).isBefore(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(words[1]).isEqualTo("one");
    }

    @Test
    void theLogBeginsWhereItIsAskedTo() {
        var id = finish(shell("echo early; sleep 1; echo late"));
        var lines = log(id, LogRequest.all().withTimestamps()).lines().toList();
        var late = Instant.parse(lines.getLast().split(" ")[0]);
        assertThat(log(id, new LogRequest(late, -1, false, false))).isEqualTo("late\n");
    }

    @Test
    void aFollowedLogEndsWithItsContainer() {
        var id = start(shell("for i in 1 2 3; do echo $i; sleep 0.2; done"));
        assertThat(log(id, LogRequest.all().following())).isEqualTo("1\n2\n3\n");
        assertThat(engine.containers().inspect(id).state().status())
                .isEqualTo(ContainerStatus.EXITED);
    }

    @Test
    void aTerminalHasOneOutputAsItWasWritten() {
        var id = finish(shell("echo out; echo err >&2").tty(true));
        assertThat(log(id, LogRequest.all(), Channel.STDOUT)).isEqualTo("out\r\nerr\r\n");
    }

    @Test
    void noByteOfALongLogIsLost() {
        var id = finish(shell("i=0; while [ $i -lt 20 ]; do seq 1 5000; i=$((i+1)); done"));
        var lines = new AtomicLong();
        var bytes = new AtomicLong();
        engine.streams()
                .logs(
                        id,
                        LogRequest.all(),
                        (channel, frame) -> {
                            bytes.addAndGet(frame.remaining());
                            while (frame.hasRemaining()) {
                                lines.addAndGet(frame.get() == '\n' ? 1 : 0);
                            }
                        });
        assertThat(lines).hasValue(MANY);
        assertThat(bytes).hasValue(20L * (9 * 2 + 90 * 3 + 900 * 4 + 4001 * 5));
    }

    @Test
    void aLineLongerThanAnyBufferArrivesWhole() {
        var id = finish(shell("head -c 300000 /dev/zero | tr '\\0' x; echo"));
        assertThat(log(id, LogRequest.all())).hasSize(300_001).matches("x+\n");
    }

    @Test
    void whatIsTypedIsAnsweredOnTheTerminal() throws Exception {
        var id = create(spec("sh").tty(true).interactive(true));
        try (var terminal = engine.streams().attach(id)) {
            engine.containers().start(id);
            type(terminal, "echo $((6 * 7))x");
            readUntil(terminal.output(), "42x");
            type(terminal, "exit 4");
            terminal.output().readAllBytes();
        }
        assertThat(engine.containers().waitFor(id)).isEqualTo(4);
    }

    @Test
    void attachedBeforeTheStartNothingIsMissed() throws Exception {
        var id = create(shell("echo first; echo second >&2; sleep 0.1; echo third"));
        try (var attached = engine.streams().attach(id)) {
            engine.containers().start(id);
            var text = new String(attached.output().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines()).containsExactlyInAnyOrder("first", "second", "third");
        }
    }

    @Test
    void theTerminalLearnsItsSize() throws Exception {
        var id = create(spec("sh").tty(true).interactive(true));
        try (var terminal = engine.streams().attach(id)) {
            engine.containers().start(id);
            terminal.resize(91, 33);
            sizeBecomes(terminal, "33 91");
            engine.containers().resize(id, 87, 24);
            sizeBecomes(terminal, "24 87");
        }
    }

    @Test
    void aShellRunsInARunningContainerOnATerminalOfItsOwn() throws Exception {
        var id = start(spec("sleep", "60"));
        try (var shell = engine.streams().exec(id, List.of("sh"))) {
            shell.resize(73, 21);
            sizeBecomes(shell, "21 73");
            type(shell, "hostname; tty");
            readUntil(shell.output(), id.substring(0, 12));
            type(shell, "exit");
            shell.output().readAllBytes();
        }
        assertThat(engine.containers().inspect(id).state().status().isRunning()).isTrue();
    }

    @Test
    void aProgramThatIsNotThereCannotBeExecuted() {
        var id = start(spec("sleep", "60"));
        assertThat(failureOf(() -> engine.streams().exec(id, List.of("no-such-shell"))))
                .isInstanceOfSatisfying(
                        EngineFailure.NotStarted.class,
                        failure -> assertThat(failure.detail()).contains("no-such-shell"));
    }

    @Test
    void nothingCanBeExecutedInWhatHasEnded() {
        var id = finish(spec("true"));
        assertThat(failureOf(() -> engine.streams().exec(id, List.of("sh"))))
                .isInstanceOf(EngineFailure.Conflict.class);
    }

    private static void type(Attachment terminal, String line) throws IOException {
        terminal.input().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        terminal.input().flush();
    }

    private static String readUntil(InputStream in, String wanted) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(wanted) < 0) {
            int c = in.read();
            if (c < 0) {
                throw new AssertionError("ended without %s: %s".formatted(wanted, text));
            }
            text.append((char) c);
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** The size arrives beside the stream, so it may come a moment after the question. */
    private static void sizeBecomes(Attachment terminal, String size) throws Exception {
        Eventually.holds(
                "the terminal's size is " + size,
                () -> {
                    type(terminal, "echo \"<$(stty size)>\"");
                    return readUntil(terminal.output(), ">\r\n").contains("<" + size + ">");
                });
    }
}
