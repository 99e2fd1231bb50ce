package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LogStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private LogStore store = new LogStore();
    private LogSource source = store.source();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whenItIsFullTheOldestLinesGoAndNumbersStay() {
        open(new LogStore(4L << 20, 0));
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
    void whatHasNoRoomInMemoryIsPutAwayAndReadAgain() {
        open(new LogStore(1L << 20, 1L << 30));
        print(numbered(0, 100_000));
        error("on the other channel");
        source.mark(new LogMark.Ended(NOON, 1, null, false));
        print(numbered(100_002, 200_000));

        assertThat(store.first()).isZero();
        assertThat(store.gone()).isZero();
        assertThat(store.stderrLines()).isEqualTo(1);
        for (int number = 0; number < 200_000; number += 777) {
            assertThat(store.line(number).raw()).isEqualTo("line " + number);
        }
        assertThat(store.line(100_000).kind()).isEqualTo(LineKind.STDERR);
        assertThat(store.line(100_001).kind()).isEqualTo(LineKind.MARK);
        var search =
                new LogSearch(store, new LogQuery("line 1.*9$", true), LogFilter.ALL, () -> {});
        search.advance();
        assertThat(search.count()).isEqualTo(11_111);
    }

    @Test
    void theFileIsWrittenAnewFromItsBeginningWhenItIsFull() {
        open(new LogStore(1L << 20, 3L << 20));
        var kept = new ArrayList<Long>();
        for (int round = 0; round < 40; round++) {
            print(numbered(round * 10_000, (round + 1) * 10_000));
            long first = store.first();
            kept.add(store.end() - first);
            for (long number = first; number < store.end(); number += 501) {
                assertThat(store.line(number).raw()).isEqualTo("line " + number);
            }
            assertThat(store.line(first - 1)).isNull();
            assertThat(store.gone()).isEqualTo(first);
        }
        assertThat(kept.getLast()).isBetween(100_000L, 300_000L);
    }

    @Test
    void anInterruptedReaderDoesNotCloseTheFile() {
        open(new LogStore(1L << 20, 1L << 30));
        print(numbered(0, 200_000));
        Thread.currentThread().interrupt();
        assertThat(store.line(5).raw()).isEqualTo("line 5");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.line(90_000).raw()).isEqualTo("line 90000");
    }

    @Test
    void afterItWasClosedWhatWasPutAwayIsEmpty() {
        open(new LogStore(1L << 20, 1L << 30));
        print(numbered(0, 200_000));
        store.close();
        assertThat(store.line(0).raw()).isEmpty();
        assertThat(store.line(0).time()).isNull();
        assertThat(store.line(199_999).raw()).isEqualTo("line 199999");
        print(numbered(0, 100_000));
        assertThat(store.end()).isEqualTo(300_000);
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i).toList();
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
        source.mark(new LogMark.Started(NOON, 1));
        print(List.of("one"));
        source.mark(new LogMark.Ended(NOON, 2, null, false));
        source.mark(new LogMark.Started(NOON, 2));
        print(List.of("two"));
        assertThat(store.line(0).kind()).isEqualTo(LineKind.MARK);
        assertThat(store.mark(2)).isEqualTo(new LogMark.Ended(NOON, 2, null, false));
        assertThat(store.line(store.numberOf(1)).raw()).isEqualTo("one");
        assertThat(store.line(store.numberOf(2)).raw()).isEqualTo("two");
    }

    @Test
    void anAnnouncedStartStandsBeforeTheFirstLineThatIsYounger() {
        source.announce(new LogMark.Started(at(10), 1), at(8));
        source.announce(new LogMark.Ended(at(20), 0, null, false));
        source.announce(new LogMark.Started(at(30), 2), at(28));
        source.announce(new LogMark.Ended(at(40), 0, null, false));
        var assembler = new LineAssembler(source, true, true);
        for (int second : new int[] {9, 21, 29, 41}) {
            var line = at(second) + " at " + second + "\n";
            assembler.frame(Channel.STDOUT, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        }
        source.placeAnnounced();
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
        source.mark(new LogMark.Ended(NOON, 1, null, false));
        var view = new LogView(store, LogFilter.of(LineKind.STDERR));
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
        var view = new LogView(store, LogFilter.ALL);
        print(List.of("one", "two"));
        assertThat(view.size()).isZero();
        view.refresh(1);
        assertThat(view.size()).isEqualTo(1);
        view.refresh();
        assertThat(view.size()).isEqualTo(2);
    }

    @Test
    void aFilteredViewLetsGoWhatTheStoreLetsGo() {
        open(new LogStore(2L << 20, 0));
        var view = new LogView(store, LogFilter.of(LineKind.STDERR));
        for (int round = 0; round < 100; round++) {
            print(IntStream.range(0, 1000).mapToObj(i -> "filling the store up").toList());
            error("round " + round);
            view.refresh();
        }
        assertThat(view.size()).isBetween(1, 99);
        assertThat(view.line(0)).isNotNull();
        assertThat(view.line(view.size() - 1).raw()).isEqualTo("round 99");
    }

    private void open(LogStore other) {
        store.close();
        store = other;
        source = store.source();
    }

    private void print(List<String> lines) {
        send(Channel.STDOUT, String.join("\n", lines) + "\n");
    }

    private void error(String line) {
        send(Channel.STDERR, line + "\n");
    }

    private void send(Channel channel, String text) {
        var assembler = new LineAssembler(source, false, true);
        assembler.frame(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        assembler.finish();
    }
}
