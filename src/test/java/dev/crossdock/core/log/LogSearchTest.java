package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

class LogSearchTest {

    private final LogStore store = new LogStore();

    @Test
    void occurrencesAreCountedAndFoundInOrder() {
        print("timeout one\nnothing\ntwo: Timeout, timeout\n");
        var search = searched("timeout", false);
        assertThat(search.count()).isEqualTo(3);
        assertThat(search.lines()).isEqualTo(2);
        assertThat(search.hit(0)).isEqualTo(new LogSearch.Hit(0, 0));
        assertThat(search.hit(1)).isEqualTo(new LogSearch.Hit(2, 0));
        assertThat(search.hit(2)).isEqualTo(new LogSearch.Hit(2, 1));
        assertThat(search.firstFrom(1)).isEqualTo(1);
        assertThat(search.firstFrom(3)).isEqualTo(3);
    }

    @Test
    void aPlainTextIsNoRegularExpression() {
        print("a.c\nabc\n");
        assertThat(searched("a.c", false).count()).isEqualTo(1);
        assertThat(searched("a.c", true).count()).isEqualTo(2);
    }

    @Test
    void whatIsSeenIsSearchedNotItsEscapeSequences() {
        print("\u001b[31mti\u001b[0mmeout 31m\n");
        assertThat(searched("timeout", false).count()).isEqualTo(1);
        assertThat(searched("31m", false).count()).isEqualTo(1);
    }

    @Test
    void lettersBeyondAsciiMatchInAnyCase() {
        print("GRÖSSER\n");
        assertThat(searched("größer", false).count()).isZero();
        assertThat(searched("grösser", false).count()).isEqualTo(1);
    }

    @Test
    void linesThatComeLaterAreSearchedByGoingOn() {
        print("hit\n");
        var search = searched("hit", false);
        assertThat(search.isComplete()).isTrue();
        print("miss\nhit hit\n");
        assertThat(search.isComplete()).isFalse();
        search.advance();
        assertThat(search.count()).isEqualTo(3);
    }

    @Test
    void marksAreNotSearchedAndEmptyMatchesDoNotCount() {
        store.source().mark(new LogMark.Started(Instant.EPOCH, 1));
        print("bbb\n");
        assertThat(searched("x*", true).count()).isZero();
        assertThat(searched("a*b", true).count()).isEqualTo(3);
    }

    @Test
    void aBrokenExpressionSaysWhatIsWrong() {
        assertThat(new LogQuery("(open", true).problem()).isEqualTo("Unclosed group");
        assertThat(new LogQuery("(open", false).problem()).isNull();
    }

    @Test
    void anInterruptEndsASearchThatWouldTakeForEver() throws InterruptedException {
        print("a".repeat(5000) + "!\n");
        var search =
                new LogSearch(store, new LogQuery("(.*a){30}$", true), LogFilter.ALL, () -> {});
        var failed = new AtomicReference<Throwable>();
        var thread =
                Thread.ofVirtual()
                        .uncaughtExceptionHandler((which, why) -> failed.set(why))
                        .start(search::advance);
        thread.interrupt();
        thread.join();
        assertThat(failed).hasValue(null);
        assertThat(search.isComplete()).isFalse();
    }

    private LogSearch searched(String text, boolean regex) {
        var search = new LogSearch(store, new LogQuery(text, regex), LogFilter.ALL, () -> {});
        search.advance();
        return search;
    }

    private void print(String text) {
        new LineAssembler(store.source(), false, true)
                .frame(Channel.STDOUT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
