package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class RunMarksTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final LogStore store = new LogStore();
    private final LogSource source = store.source();
    private final RunMarks marks = new RunMarks(source);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEndThatIsToldBeforeThePastWasAskedForComesAfterTheStart() {
        marks.event(die(5));
        marks.history(List.of(start(3), die(5)), state(3, 5));
        assertThat(shown()).containsExactly(started(3, 1), ended(5, 2));
    }

    @Test
    void soItDoesWhereTheEngineHasForgotten() {
        marks.event(die(5));
        marks.history(List.of(), running(3));
        assertThat(shown()).containsExactly(started(3, 1), ended(5, 2));
    }

    @Test
    void whatHappenedWhileTheEngineWasAwayComesBeforeWhatIsToldOnItsReturn() {
        marks.history(List.of(start(1)), running(1));
        marks.interrupted();
        marks.event(die(9));
        marks.history(List.of(start(1), die(4), start(6), die(9)), state(6, 9));
        marks.event(die(9));
        assertThat(shown()).containsExactly(started(1, 1), ended(4, 3), started(6, 2), ended(9, 3));
    }

    private List<LogMark> shown() {
        source.placeAnnounced();
        return LongStream.range(store.first(), store.end()).mapToObj(store::mark).toList();
    }

    private static LogMark started(int second, int run) {
        return new LogMark.Started(NOON.plusSeconds(second), run);
    }

    private static LogMark ended(int second, int after) {
        return new LogMark.Ended(NOON.plusSeconds(second), 7, Duration.ofSeconds(after), false);
    }

    private static EngineEvent start(int second) {
        return new EngineEvent("container", "start", "c", NOON.plusSeconds(second), Map.of());
    }

    private static EngineEvent die(int second) {
        var code = Map.of("exitCode", "7");
        return new EngineEvent("container", "die", "c", NOON.plusSeconds(second), code);
    }

    private static ContainerDetails.State running(int start) {
        return new ContainerDetails.State(
                ContainerStatus.RUNNING, null, false, "", 0, NOON.plusSeconds(start), null);
    }

    private static ContainerDetails.State state(int start, int end) {
        return new ContainerDetails.State(
                ContainerStatus.EXITED,
                7,
                false,
                "",
                0,
                NOON.plusSeconds(start),
                NOON.plusSeconds(end));
    }
}
