package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

class LogMergeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final LogStore store = new LogStore();
    private final LogSource web = store.source();
    private final LogSource db = store.source();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void olderLogsAreBroughtIntoTheOrderOfTheirTimes() {
        web.fallsBehind();
        db.fallsBehind();
        print(web, 1, "web 1");
        print(web, 4, "web 4");
        assertThat(lines()).isEmpty();
        print(db, 2, "db 2");
        print(db, 3, "db 3");
        print(db, 5, "db 5");
        assertThat(lines()).containsExactly("web 1", "db 2", "db 3", "web 4");
        web.caughtUp();
        db.caughtUp();
        assertThat(lines()).containsExactly("web 1", "db 2", "db 3", "web 4", "db 5");
        assertThat(store.line(0).source()).isEqualTo(web.index());
        assertThat(store.line(1).source()).isEqualTo(db.index());
    }

    @Test
    void whoLooksIsToldWhenHeldLinesGoOn() {
        web.fallsBehind();
        db.fallsBehind();
        print(web, 1, "web");
        var told = new AtomicInteger();
        store.onChange(told::incrementAndGet);
        db.caughtUp();
        assertThat(lines()).containsExactly("web");
        assertThat(told).hasValue(1);
    }

    @Test
    void aLineGoesOnAtOnceWhereNobodyIsBehind() {
        print(web, 9, "web 9");
        print(db, 8, "db 8");
        assertThat(lines()).containsExactly("web 9", "db 8");
    }

    @Test
    void theLinesOfOneKeepTheirOrderWhateverTheirTimes() {
        web.fallsBehind();
        db.fallsBehind();
        print(web, 5, "web first");
        print(web, 1, "web second");
        print(db, 2, "db");
        web.caughtUp();
        db.caughtUp();
        assertThat(lines()).containsExactly("db", "web first", "web second");
    }

    @Test
    void whoseLinesAreOfNowIsBehindNoLonger() {
        web.fallsBehind();
        db.fallsBehind();
        print(web, 1, "old");
        db.append(0, LogLine.nanos(Instant.now()), "new".getBytes(), 0, 3);
        assertThat(lines()).containsExactly("old");
        web.caughtUp();
        assertThat(lines()).containsExactly("old", "new");
    }

    @Test
    void aMarkStaysBetweenTheLinesOfItsContainer() {
        web.fallsBehind();
        db.fallsBehind();
        print(web, 1, "before");
        web.mark(new LogMark.Ended(at(3), 1, null, false));
        print(web, 4, "after");
        print(db, 2, "db");
        db.caughtUp();
        web.caughtUp();
        assertThat(lines()).containsExactly("before", "db", "", "after");
        assertThat(store.mark(2)).isInstanceOf(LogMark.Ended.class);
        assertThat(store.lastMark(web.index())).isEqualTo(2);
        assertThat(store.lastMark(db.index())).isEqualTo(-1);
    }

    @Test
    void whoHasTooMuchHeldWaitsForTheOthersAndLosesNothing() throws Exception {
        web.fallsBehind();
        db.fallsBehind();
        var text = "x".repeat(1 << 16);
        var reader =
                Thread.ofVirtual()
                        .start(() -> LongStream.range(0, 200).forEach(i -> print(web, 1, text)));
        Eventually.holds("the reader waits", () -> reader.getState() == Thread.State.WAITING);
        assertThat(store.end()).isZero();
        db.caughtUp();
        reader.join();
        web.caughtUp();
        assertThat(store.end()).isEqualTo(200);
    }

    @Test
    void whoIsInterruptedWhileItWaitsLosesNothingEither() throws Exception {
        web.fallsBehind();
        db.fallsBehind();
        var text = "x".repeat(1 << 16);
        var reader =
                Thread.ofVirtual()
                        .start(() -> LongStream.range(0, 200).forEach(i -> print(web, 1, text)));
        Eventually.holds("the reader waits", () -> reader.getState() == Thread.State.WAITING);
        reader.interrupt();
        reader.join();
        web.caughtUp();
        db.caughtUp();
        assertThat(store.end()).isEqualTo(200);
    }

    private static void print(LogSource source, int second, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        source.append(0, LogLine.nanos(at(second)), bytes, 0, bytes.length);
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    private List<String> lines() {
        return LongStream.range(0, store.end()).mapToObj(n -> store.line(n).raw()).toList();
    }
}
