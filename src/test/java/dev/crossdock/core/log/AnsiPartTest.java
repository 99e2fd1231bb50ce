package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsiPartTest {

    @Test
    void aPartKeepsTheStyleThatBeganBeforeIt() {
        var line = AnsiText.read("\u001b[1;31mpanic: \u001b[0;94mcannot\u001b[0m reach");
        assertThat(AnsiPart.of(line, 3, 10))
                .isEqualTo("\u001b[1;31mic: \u001b[0m\u001b[94mcan\u001b[0m");
        assertThat(AnsiPart.of(line, 13, 19)).isEqualTo(" reach");
        assertThat(AnsiPart.of(line, 5, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "\u001b[1;2;3;4;7;9mevery style\u001b[0m and none",
                "\u001b[30;107mblack on bright white\u001b[39;49m\u001b[97;40m and the reverse",
                "\u001b[38;2;1;2;255;48;5;200mtrue colour\u001b[0m"
            })
    void whatIsWrittenReadsTheSame(String raw) {
        var line = AnsiText.read(raw);
        var written = AnsiPart.of(line, 0, line.text().length());
        assertThat(AnsiText.read(written)).isEqualTo(line);
    }
}
