package dev.crossdock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 kB",
        "84000000, 84 MB",
        "999600000, 1 GB",
        "1620000000, 1.62 GB",
        "4300000000, 4.3 GB",
        "12345678901234, 12.3 TB",
    })
    void threeDigitsAndAUnit(long bytes, String words) {
        assertThat(Sizes.of(bytes)).isEqualTo(words);
    }

    @Test
    void memoryIsCountedInPowersOfTwo() {
        assertThat(Sizes.memory(8L << 30)).isEqualTo("8 GiB");
        assertThat(Sizes.memory(512L << 20)).isEqualTo("510 MiB");
    }
}
