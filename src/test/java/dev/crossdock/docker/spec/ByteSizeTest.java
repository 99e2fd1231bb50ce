package dev.crossdock.docker.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "4096,4096",
        "64m,67108864",
        "64M,67108864",
        "1.5g,1610612736",
        "64mb,67108864",
        "2GiB,2147483648",
        "100b,100",
        "-1,-1",
        "1k,1024"
    })
    void aSizeIsReadAsDockerDoes(String text, long bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"67108864,64m", "65536000,64000k", "1000,1000", "0,0", "-1,-1", "2147483648,2g"})
    void aSizeIsWrittenShortAndExactly(long bytes, String text) {
        assertThat(ByteSize.format(bytes)).isEqualTo(text);
    }

    @Test
    void whatIsNoSizeIsRefused() {
        assertThatThrownBy(() -> ByteSize.parse("much")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> ByteSize.parse("")).isInstanceOf(NumberFormatException.class);
    }
}
