package dev.crossdock.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "158300000, 158 MB",
        "999600000, 1.0 GB",
        "1240000000, 1.2 GB",
        "9960000000, 10 GB"
    })
    void aSizeHasThreeDigitsAtTheMost(long bytes, String text) {
        assertThat(Sizes.print(bytes)).isEqualTo(text);
    }
}
