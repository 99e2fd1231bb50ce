package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LogStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private LogStore store = new LogStore(LogStore.USUAL_BYTES);

    @Test
    void whenItIsFullTheOldestLinesGoAndNumbersStay() {
        store = new LogStore(4L << 20);
        print(IntStream.range(0, 200_000).mapToObj(i -> "this is line number " + i).toList());
        assertThat(store.end()).isEqualTo(200_000);
        assertThat(store.first()).isPositive();
        assertThat(store.line(store.first() - 1)).isNull();
        assertThat(store.line(store.first()).raw())
                .isEqualTo("this is line number " + store.first());
        assertThat(store.line(199_999).raw()).isEqualTo("this is line number 199999");
        assertThat(store.line(200_000)).isNull();
    }

    @Test
    void aLineLargerThanAChunkIsKept() {
        var long_ = "x".repeat(3_000_000);
        print(List.of("before", long_, "after"));
        assertThat(store.line(1).raw()).isEqualTo(long_);
        assertThat(store.line(1).text(1000).text()).hasSize(1000);
        assertThat(store.line(2).raw()).isEqualTo("after");
    }

    @Test
    void aLookAtTheBeginningOfALineCutsNoCharacter() {
        print(List.of("äöü"));
        assertThat(store.line(0).text(3).text()).isEqualTo("ä");
    }

    @Test
    void afterClearingNumbersGoOn() {
        print(List.of("one", "two"));
        store.clear();
        assertThat(store.first()).isEqualTo(2).isEqualTo(store.end());
        print(List.of("three"));
        assertThat(store.line(2).raw()).isEqualTo("three");
        assertThat(store.line(1)).isNull();
    }

    @Test
    void marksStandBetweenLinesAndDoNotCountAsPrinted() {
        store.mark(new LogMark.Started(NOON, 1));
        print(List.of("one"));
        store.mark(new LogMark.Ended(NOON, 2, null, false));
        store.mark(new LogMark.Started(NOON, 2));
        print(List.of("two"));
        assertThat(store.line(0).kind()).isEqualTo(LineKind.MARK);
        assertThat(store.mark(2)).isEqualTo(new LogMark.Ended(NOON, 2, null, false));
        assertThat(store.line(store.numberOf(1)).raw()).isEqualTo("one");
        assertThat(store.line(store.numberOf(2)).raw()).isEqualTo("two");
    }

    @Test
    void anAnnouncedStartStandsBeforeTheFirstLineThatIsYounger() {
        store.announce(new LogMark.Started(at(10), 1), at(8));
        store.announce(new LogMark.Ended(at(20), 0, null, false));
        store.announce(new LogMark.Started(at(30), 2), at(28));
        store.announce(new LogMark.Ended(at(40), 0, null, false));
        var assembler = new LineAssembler(store, true, true);
        for (int second : new int[] {9, 21, 29, 41}) {
            var line = at(second) + " at " + second + "\n";
            assembler.frame(Channel.STDOUT, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        }
        store.placeAnnounced();
        assertThat(kinds()).isEqualTo("MARK out out MARK MARK out out MARK");
        assertThat(store.mark(3)).isInstanceOf(LogMark.Ended.class);
        assertThat(store.mark(4)).isEqualTo(new LogMark.Started(at(30), 2));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    private String kinds() {
        return IntStream.range(0, (int) store.end())
                .mapToObj(n -> store.mark(n) == null ? "out" : "MARK")
                .collect(Collectors.joining(" "));
    }

    @Test
    void aViewShowsOneChannelAndTheMarks() {
        print(List.of("one"));
        error("bad");
        store.mark(new LogMark.Ended(NOON, 1, null, false));
        var view = new LogView(store, LineKind.STDERR);
        view.refresh();
        assertThat(view.size()).isEqualTo(2);
        assertThat(view.line(0).raw()).isEqualTo("bad");
        assertThat(view.number(1)).isEqualTo(2);
        assertThat(view.row(0)).isZero();
        assertThat(view.row(2)).isEqualTo(1);
        assertThat(view.row(9)).isEqualTo(2);
    }

    @Test
    void aViewStandsStillUntilItIsRefreshed() {
        var view = new LogView(store, null);
        print(List.of("one", "two"));
        assertThat(view.size()).isZero();
        view.refresh(1);
        assertThat(view.size()).isEqualTo(1);
        view.refresh();
        assertThat(view.size()).isEqualTo(2);
    }

    @Test
    void aFilteredViewLetsGoWhatTheStoreLetsGo() {
        store = new LogStore(2L << 20);
        var view = new LogView(store, LineKind.STDERR);
        for (int round = 0; round < 100; round++) {
            print(IntStream.range(0, 1000).mapToObj(i -> "filling the store up").toList());
            error("round " + round);
            view.refresh();
        }
        assertThat(view.size()).isBetween(1, 99);
        assertThat(view.line(0)).isNotNull();
        assertThat(view.line(view.size() - 1).raw()).isEqualTo("round 99");
    }

    private void print(List<String> lines) {
        send(Channel.STDOUT, String.join("\n", lines) + "\n");
    }

    private void error(String line) {
        send(Channel.STDERR, line + "\n");
    }

    private void send(Channel channel, String text) {
        var assembler = new LineAssembler(store, false, true);
        assembler.frame(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        assembler.finish();
    }
}
