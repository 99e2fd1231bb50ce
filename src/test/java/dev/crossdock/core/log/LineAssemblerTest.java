package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class LineAssemblerTest {

    private static final String STAMP = "2026-03-01T14:02:11.010203040Z ";

    private final LogStore store = new LogStore();
    private LineAssembler assembler = new LineAssembler(store.source(), false, true);

    @Test
    void aFrameOfSeveralLinesBecomesSeveralLines() {
        out("one\ntwo\n\nfour\n");
        assertThat(lines()).containsExactly("one", "two", "", "four");
    }

    @Test
    void aLineMayComeInSeveralFrames() {
        out("on");
        out("e\ntw");
        out("o\n");
        assertThat(lines()).containsExactly("one", "two");
    }

    @Test
    void aCharacterCutInTwoIsWholeAgain() {
        byte[] bytes = "größer 漢字 🐳\n".getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            assembler.frame(Channel.STDOUT, ByteBuffer.wrap(new byte[] {b}));
        }
        assertThat(lines()).containsExactly("größer 漢字 🐳");
    }

    @Test
    void anEscapeSequenceCutInTwoIsWholeAgain() {
        out("\u001b[3");
        out("1mred\u001b");
        out("[0m\n");
        assertThat(store.line(0).text().text()).isEqualTo("red");
        assertThat(store.line(0).text().spans().getFirst().style().foreground())
                .isEqualTo(new StyledText.Colour.Named(1));
    }

    @Test
    void channelsDoNotMixWithinALine() {
        out("to ");
        err("careful\n");
        out("be\n");
        assertThat(lines()).containsExactly("careful", "to be");
        assertThat(store.line(0).kind()).isEqualTo(LineKind.STDERR);
        assertThat(store.line(1).kind()).isEqualTo(LineKind.STDOUT);
        assertThat(store.stderrLines()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'10 %|50 %|100 %~', '100 %'",
        "'10 %|50 %|~', '50 %'",
        "'windows|~', 'windows'",
        "'terminal in a terminal||~', 'terminal in a terminal'",
        "'||x~', 'x'",
    })
    void aCarriageReturnBeginsTheLineAnew(String printed, String seen) {
        var text = printed.replace('|', '\r').replace('~', '\n');
        out(text);
        text.chars().forEach(c -> out(Character.toString(c)));
        assertThat(lines()).containsExactly(seen, seen);
    }

    @Test
    void aLineWithoutAnEndCanBeLookedAtAndIsKeptAtTheEnd() {
        out("Password: ");
        assertThat(store.open()).extracting(LogLine::raw).containsExactly("Password: ");
        assertThat(lines()).isEmpty();
        assembler.finish();
        assertThat(store.open()).isEmpty();
        assertThat(lines()).containsExactly("Password: ");
    }

    @Test
    void bytesThatAreNoTextAreTolerated() {
        assembler.frame(
                Channel.STDOUT,
                ByteBuffer.wrap(new byte[] {'a', 0, (byte) 0xFF, (byte) 0xC3, 'b', '\n'}));
        assertThat(store.line(0).text().text()).isEqualTo("a\uFFFD\uFFFDb");
    }

    @Test
    void aDirectBufferIsReadLikeAnyOther() {
        var direct = ByteBuffer.allocateDirect(16).put("direct\n".getBytes(StandardCharsets.UTF_8));
        assembler.frame(Channel.STDOUT, direct.flip());
        assertThat(lines()).containsExactly("direct");
    }

    @Test
    void theEnginesTimeIsTakenOffAndKept() {
        assembler = new LineAssembler(store.source(), true, true);
        out(STAMP + "hello\n" + STAMP.replace("Z", "+02:00") + "there\n");
        assertThat(lines()).containsExactly("hello", "there");
        assertThat(store.line(0).time()).isEqualTo(Instant.parse("2026-03-01T14:02:11.010203040Z"));
        assertThat(store.line(1).time()).isEqualTo(Instant.parse("2026-03-01T12:02:11.010203040Z"));
    }

    @Test
    void aTimeThatTheProgramPrintsStays() {
        assembler = new LineAssembler(store.source(), true, true);
        out(STAMP + STAMP + "hello\n" + STAMP + "10%\r" + STAMP + "done\n");
        assertThat(lines()).containsExactly(STAMP + "hello", STAMP + "done");
    }

    @Test
    void aTimeCutInTwoIsRead() {
        assembler = new LineAssembler(store.source(), true, false);
        (STAMP + "a\n" + STAMP + "\n").chars().forEach(c -> out(Character.toString(c)));
        assertThat(lines()).containsExactly("a", "");
        assertThat(store.line(1).time()).isEqualTo(Instant.parse("2026-03-01T14:02:11.010203040Z"));
    }

    @Test
    void aLineWithoutATimeIsKeptWhole() {
        assembler = new LineAssembler(store.source(), true, true);
        out("2026-13-01T14:02:11.0Z no such month\nerror from daemon\n");
        assertThat(lines())
                .containsExactly("2026-13-01T14:02:11.0Z no such month", "error from daemon");
        assertThat(store.line(1).time()).isNull();
    }

    @Test
    void aLongLineThatTheEngineCutIsOneLineWithOneTime() {
        assembler = new LineAssembler(store.source(), true, true);
        out(STAMP + "x".repeat(16_384));
        out(STAMP + "y".repeat(16_384));
        out(STAMP + "z\n");
        assertThat(lines()).containsExactly("x".repeat(16_384) + "y".repeat(16_384) + "z");
    }

    @Test
    void aStreamThatBeginsAgainLosesNoLineAndDoublesNone() {
        assembler = new LineAssembler(store.source(), true, true);
        out(stamped(1, "a") + stamped(2, "b") + stamped(2, "c") + "2026-03-01T14:02:");
        assertThat(assembler.resume()).isEqualTo(Instant.parse("2026-03-01T14:02:02Z"));
        out(stamped(1, "a") + stamped(2, "b") + stamped(2, "c") + stamped(2, "d"));
        out(stamped(3, "e") + stamped(2, "clock set back"));
        assertThat(lines()).containsExactly("a", "b", "c", "d", "e", "clock set back");
    }

    @Test
    void aStreamThatBeginsAgainKeepsTheChannelsApart() {
        assembler = new LineAssembler(store.source(), true, true);
        out(stamped(5, "out"));
        assembler.resume();
        err(stamped(4, "err, written late"));
        out(stamped(5, "out"));
        assertThat(lines()).containsExactly("out", "err, written late");
    }

    private static String stamped(int second, String text) {
        return "2026-03-01T14:02:0%d.000000000Z %s\n".formatted(second, text);
    }

    private void out(String text) {
        assembler.frame(Channel.STDOUT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void err(String text) {
        assembler.frame(Channel.STDERR, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        for (long n = store.first(); n < store.end(); n++) {
            lines.add(store.line(n).raw());
        }
        return lines;
    }
}
