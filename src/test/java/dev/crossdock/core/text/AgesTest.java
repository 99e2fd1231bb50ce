package dev.crossdock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class AgesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT10S, just now",
        "PT1M, 1 minute",
        "PT12M, 12 minutes",
        "PT1H, 1 hour",
        "P1D, 1 day",
        "P13D, 13 days",
        "P22D, 3 weeks",
        "P125D, 4 months",
        "P400D, 1 year",
        "PT-5M, just now",
    })
    void oneUnitIsEnough(Duration age, String words) {
        assertThat(Ages.between(NOW.minus(age), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT20S, just now", "PT4M, 4 min ago", "PT3H, 3 hours ago"})
    void aPointInTimeIsSaidShortly(Duration age, String words) {
        assertThat(Ages.ago(NOW.minus(age), NOW)).isEqualTo(words);
    }
}
