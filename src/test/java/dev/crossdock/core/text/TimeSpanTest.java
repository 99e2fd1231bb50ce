package dev.crossdock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 1 ms",
        "PT0.0184S, 18 ms",
        "PT0.1S, 0.10 s",
        "PT2.374S, 2.37 s",
        "PT12.34S, 12.3 s",
        "PT4M2S, 4 min",
    })
    void whatWasMeasuredHasTheDigitsThatSaySomething(Duration time, String words) {
        assertThat(TimeSpan.measured(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.4S, 0.4 s",
        "PT41S, 41 s",
        "PT4M, 4 min",
        "PT3H5M, 3 h 5 min",
        "PT50H, 2 days",
    })
    void howLongSomethingTookIsShort(Duration time, String words) {
        assertThat(TimeSpan.words(time)).isEqualTo(words);
    }
}
