package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {

    @ParameterizedTest
    @CsvSource({
        "512m,536870912",
        "1g,1073741824",
        "1.5g,1610612736",
        "100,100",
        "100b,100",
        "2K,2048",
        "1GiB,1073741824",
        "1gb,1073741824",
        "64 mb,67108864",
        ".5k,512",
        "1t,1099511627776",
        "0,0"
    })
    void readsWhatDockerReads(String text, long bytes) {
        assertThat(MemorySize.parse(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "-1", "12x", "1 2m", "99999999999p"})
    void whatIsNoSizeIsRefused(String text) {
        assertThat(MemorySize.parse(text)).isEmpty();
    }

    @Test
    void printsTheShortestForm() {
        assertThat(MemorySize.print(512L << 20)).isEqualTo("512m");
        assertThat(MemorySize.print(3L << 29)).isEqualTo("1536m");
        assertThat(MemorySize.print(1000)).isEqualTo("1000b");
        assertThat(MemorySize.print(0)).isEqualTo("0b");
    }
}
