package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

class LogMatchesTest {

    private static final long ALL = Long.MAX_VALUE;

    private LogStore store = new LogStore();
    private LogSource source = store.source();

    @Test
    void linesThatMatchStandBetweenAllMarks() {
        mark();
        print("hit 1", "miss 2", "hit 3");
        mark();
        mark();
        print("miss 6", "hit 7");
        mark();
        var rows = matches("hit");
        assertThat(numbers(rows)).containsExactly(0L, 1L, 3L, 4L, 5L, 7L, 8L);
        assertThat(rows.line(2).raw()).isEqualTo("hit 3");
        assertThat(rows.line(3).kind()).isEqualTo(LineKind.MARK);
    }

    @Test
    void eachLineHasItsRowAndOneThatIsNotSeenTheNextOnes() {
        mark();
        print("hit 1", "miss 2", "hit 3");
        mark();
        print("miss 5");
        var rows = matches("hit");
        assertThat(IntStream.range(0, 7).map(rows::row)).containsExactly(0, 1, 2, 2, 3, 4, 4);
    }

    @Test
    void onlyWhatTheSearchHasSeenIsShown() {
        print("hit 0");
        var search = search("hit");
        var rows = new LogMatches(store, search);
        rows.refresh(ALL);
        assertThat(rows.size()).isZero();
        assertThat(rows.isBehind()).isTrue();
        search.advance();
        assertThat(rows.size()).as("before a refresh").isZero();
        rows.refresh(ALL);
        assertThat(numbers(rows)).containsExactly(0L);
        assertThat(rows.isBehind()).isFalse();
        print("miss 1", "hit 2");
        search.advance();
        rows.refresh(ALL);
        assertThat(numbers(rows)).containsExactly(0L, 2L);
    }

    @Test
    void nothingIsShownFromWhereItStandsStill() {
        print("hit 0", "hit 1");
        mark();
        var rows = matches("hit");
        rows.refresh(1);
        assertThat(numbers(rows)).containsExactly(0L);
        assertThat(rows.isBehind()).isFalse();
        rows.refresh(ALL);
        assertThat(numbers(rows)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aFilterByKindLeavesTheMarks() {
        mark();
        print("hit 1");
        send(Channel.STDERR, "hit 2\n");
        var search =
                new LogSearch(
                        store, new LogQuery("hit", false), LogFilter.of(LineKind.STDERR), () -> {});
        search.advance();
        var rows = new LogMatches(store, search);
        rows.refresh(ALL);
        assertThat(numbers(rows)).containsExactly(0L, 2L);
    }

    @Test
    void aHiddenSourceHasNeitherLinesNorMarksNorMatches() {
        var other = store.source();
        mark();
        print("hit 1");
        other.mark(new LogMark.Reconnected(Instant.EPOCH));
        print(other, "hit 3");
        print("miss 4");
        print(other, "miss 5");
        var hidden = new BitSet();
        hidden.set(source.index());
        var filter = new LogFilter(null, hidden);
        var view = new LogView(store, filter);
        view.refresh();
        assertThat(numbers(view)).containsExactly(2L, 3L, 5L);
        var search = new LogSearch(store, new LogQuery("hit", false), filter, () -> {});
        search.advance();
        var rows = new LogMatches(store, search);
        rows.refresh(ALL);
        assertThat(numbers(rows)).containsExactly(2L, 3L);
        assertThat(search.count()).isEqualTo(1);
        print("hit 6");
        print(other, "hit 7");
        search.advance();
        rows.refresh(ALL);
        view.refresh();
        assertThat(numbers(rows)).containsExactly(2L, 3L, 7L);
        assertThat(numbers(view)).containsExactly(2L, 3L, 5L, 7L);
    }

    @Test
    void whatTheStoreLetsGoGoesAndWhatIsLeftIsWhatMatches() {
        store = new LogStore(2L << 20, 0);
        source = store.source();
        mark();
        var search = search("round");
        var rows = new LogMatches(store, search);
        for (int round = 0; round < 100; round++) {
            print(
                    IntStream.range(0, 1000)
                            .mapToObj(i -> "filling the store up")
                            .toArray(String[]::new));
            print("round " + round);
            mark();
            search.advance();
            rows.refresh(ALL);
        }
        assertThat(store.first()).isPositive();
        assertThat(rows.size()).isBetween(2, 198);
        assertThat(rows.number(0)).isGreaterThanOrEqualTo(store.first());
        assertThat(rows.line(rows.size() - 2).raw()).isEqualTo("round 99");
        assertThat(rows.line(rows.size() - 1).kind()).isEqualTo(LineKind.MARK);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.row(rows.number(row))).isEqualTo(row);
        }
    }

    @Test
    void aSearchIsCompleteWhenWhatItHadLeftWasLetGoOf() {
        print("hit 0");
        var search = search("hit");
        store.clear();
        search.advance();
        assertThat(search.isComplete()).isTrue();
    }

    @Test
    void aSearchBegunAnewFindsTheSameBySearchingItself() {
        print("hit 0", "miss 1", "hit 2");
        var search = search("hit");
        var again = search.anew();
        again.advance();
        assertThat(again.lines()).isEqualTo(2);
        assertThat(search.lines()).isZero();
    }

    private LogMatches matches(String text) {
        var search = search(text);
        search.advance();
        var rows = new LogMatches(store, search);
        rows.refresh(ALL);
        return rows;
    }

    private LogSearch search(String text) {
        return new LogSearch(store, new LogQuery(text, false), LogFilter.ALL, () -> {});
    }

    private static List<Long> numbers(LogRows rows) {
        return IntStream.range(0, rows.size()).mapToObj(rows::number).toList();
    }

    private void mark() {
        source.mark(new LogMark.Started(Instant.EPOCH, 1));
    }

    private void print(String... lines) {
        send(Channel.STDOUT, String.join("\n", lines) + "\n");
    }

    private void send(Channel channel, String text) {
        send(source, channel, text);
    }

    private static void print(LogSource by, String line) {
        send(by, Channel.STDOUT, line + "\n");
    }

    private static void send(LogSource by, Channel channel, String text) {
        new LineAssembler(by, false, true)
                .frame(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
