package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

class ConsoleTimesTest {
    private static final Instant TIME = Instant.parse("2026-03-01T23:59:59.100Z");

    private final ConsoleTimes times = new ConsoleTimes(ZoneId.of("Asia/Kolkata"));

    @Test
    void timesAreLocalAtFirst() {
        assertThat(times.ofLine(TIME)).isEqualTo("05:29:59.100");
        assertThat(times.ofMark(TIME)).isEqualTo("05:29:59");
        assertThat(times.length()).isEqualTo(12);
    }

    @Test
    void utcIsToldFromLocalTime() {
        times.utcProperty().set(true);
        assertThat(times.ofLine(TIME)).isEqualTo("23:59:59.100Z");
        assertThat(times.ofMark(TIME)).isEqualTo("23:59:59Z");
        assertThat(times.length()).isEqualTo(13);
    }

    @Test
    void theDateIsTheZonesOwn() {
        times.datedProperty().set(true);
        assertThat(times.ofLine(TIME)).isEqualTo("2026-03-02 05:29:59.100");
        times.utcProperty().set(true);
        assertThat(times.ofMark(TIME)).isEqualTo("2026-03-01 23:59:59Z");
    }

    @Test
    void everyChangeIsTold() {
        var told = new int[1];
        times.onChange(() -> told[0]++);
        times.utcProperty().set(true);
        times.datedProperty().set(true);
        times.shownProperty().set(false);
        assertThat(told[0]).isEqualTo(3);
    }
}
