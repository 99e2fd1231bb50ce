package dev.crossdock.core.diagnosis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class LogReaderTest {

    private static final String AT = "2026-01-01T12:00:0%d.000000000Z ";

    private final LogCollector log = new LogCollector(true);

    @Test
    void linesAreNumberedAndPlain() {
        write(
                Channel.STDOUT,
                AT.formatted(1)
                        + "\u001b[31mred\u001b[0m text\r\n"
                        + AT.formatted(2)
                        + "10 %\r50 %\rdone");
        write(Channel.STDERR, AT.formatted(3) + "caf\u00e9 \ufffd\n");
        assertThat(log.lines())
                .extracting(ExcerptLine::text)
                .containsExactly("red text", "café \ufffd", "done");
        assertThat(log.lines()).extracting(ExcerptLine::number).containsExactly(1, 2, 3);
    }

    @Test
    void frameBordersAreNoLineBorders() {
        var bytes = (AT.formatted(1) + "grün\n").getBytes(UTF_8);
        for (byte b : bytes) {
            log.frame(Channel.STDOUT, ByteBuffer.wrap(new byte[] {b}));
        }
        assertThat(log.lines()).extracting(ExcerptLine::text).containsExactly("grün");
    }

    @Test
    void aLineWrittenBitByBitHasOneTime() {
        // Podman 5.4.2 stamps each write of a program, to the second
        write(Channel.STDERR, "2026-11-29T22:51:06Z sh: ");
        write(Channel.STDOUT, "2026-11-29T22:51:06Z between\n");
        write(Channel.STDERR, "2026-11-29T22:51:06Z GREETING: must be set");
        write(Channel.STDERR, "2026-11-29T22:51:06Z \n");
        assertThat(log.lines())
                .extracting(ExcerptLine::text)
                .containsExactly("between", "sh: GREETING: must be set");
    }

    @Test
    void onATerminalAFrameMayBeginAnywhere() {
        var raw = new LogCollector(false);
        raw.frame(Channel.STDOUT, ByteBuffer.wrap((AT.formatted(1) + "at ").getBytes(UTF_8)));
        raw.frame(Channel.STDOUT, ByteBuffer.wrap((AT.formatted(2) + "it came").getBytes(UTF_8)));
        assertThat(raw.lines())
                .extracting(ExcerptLine::text)
                .containsExactly("at " + AT.formatted(2) + "it came");
    }

    @Test
    void ofALongLogTheEndsAndTheFailuresAreKept() {
        IntStream.rangeClosed(1, 5000)
                .forEach(
                        i ->
                                write(
                                        Channel.STDOUT,
                                        AT.formatted(1)
                                                + (i == 2500 ? "panic: x\n" : "line " + i + "\n")));
        assertThat(log.complete()).isFalse();
        var texts = log.lines().stream().map(ExcerptLine::text).toList();
        assertThat(texts)
                .startsWith("line 1")
                .endsWith("line 5000")
                .contains("panic: x", "line 2503")
                .doesNotContain("line 2000");
        assertThat(texts).hasSizeLessThan(700);
    }

    @Test
    void onlyTheLastRunCounts() {
        write(Channel.STDOUT, AT.formatted(1) + "first run\n" + AT.formatted(5) + "second run\n");
        var excerpt =
                new LogExcerpt(log.lines(), true, true)
                        .since(Instant.parse("2026-01-01T12:00:05.004Z"), true);
        assertThat(excerpt.lines()).extracting(ExcerptLine::text).containsExactly("second run");
        assertThat(excerpt.last(Pattern.compile("run")))
                .get()
                .extracting(LogMatch::linesAfter)
                .isEqualTo(0);
    }

    private void write(Channel channel, String text) {
        log.frame(channel, ByteBuffer.wrap(text.getBytes(UTF_8)));
    }
}
