package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.log.StyledText.Colour;
import dev.crossdock.core.log.StyledText.Style;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsiTextTest {

    @Test
    void plainTextIsOneSpan() {
        var text = AnsiText.read("all is well");
        assertThat(text.text()).isEqualTo("all is well");
        assertThat(text.spans()).containsExactly(new StyledText.Span(0, 11, Style.PLAIN));
    }

    @Test
    void theSixteenColoursAreTheThemes() {
        assertThat(style("[31mx").foreground()).isEqualTo(new Colour.Named(1));
        assertThat(style("[97mx").foreground()).isEqualTo(new Colour.Named(15));
        assertThat(style("[44mx").background()).isEqualTo(new Colour.Named(4));
        assertThat(style("[100mx").background()).isEqualTo(new Colour.Named(8));
    }

    @ParameterizedTest
    @CsvSource({
        "196, 255, 0, 0",
        "21, 0, 0, 255",
        "67, 95, 135, 175",
        "232, 8, 8, 8",
        "255, 238, 238, 238"
    })
    void ofThe256TheOthersAreFixed(int index, int red, int green, int blue) {
        assertThat(style("[38;5;" + index + "mx").foreground())
                .isEqualTo(new Colour.Rgb(red, green, blue));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[38;2;10;20;30m",
                "[38:2:10:20:30m",
                "[38:2::10:20:30m",
                "[1;38;2;10;20;30;3m"
            })
    void trueColourIsKeptHoweverItIsWritten(String sequence) {
        assertThat(style(sequence + "x").foreground()).isEqualTo(new Colour.Rgb(10, 20, 30));
    }

    @Test
    void stylesAreSetAndTakenBack() {
        assertThat(style("[1;4mx").bold()).isTrue();
        assertThat(style("[1;4mx").underlined()).isTrue();
        assertThat(style("[1m[22mx").bold()).isFalse();
        assertThat(style("[4:3mx").underlined()).isTrue();
        assertThat(style("[4:0mx").underlined()).isFalse();
        assertThat(style("[31m[39mx")).isEqualTo(Style.PLAIN);
        assertThat(style("[31;1;3;7;9m[mx")).isEqualTo(Style.PLAIN);
    }

    @Test
    void spansFollowOneAnother() {
        var text = AnsiText.read("\u001b[32mINFO\u001b[0m ready on \u001b[36m:8080\u001b[0m");
        assertThat(text.text()).isEqualTo("INFO ready on :8080");
        assertThat(text.spans()).extracting(StyledText.Span::start).containsExactly(0, 4, 14);
        assertThat(text.spans()).extracting(StyledText.Span::end).containsExactly(4, 14, 19);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[2Kb",
                "a\u001b[10;20Hb",
                "a\u001b[?25lb",
                "a\u001b(Bb",
                "a\u001b=b",
                "a\u001bcb",
                "a\u001b]0;title\u0007b",
                "a\u001b]8;;https://x\u001b\\b",
                "a\u001bPq#0\u001b\\b",
                "a\u001b7b",
                "a\u0000\u0007\u007f\u0085b",
                "ax\bb",
                "a\u001b[31mb"
            })
    void whatIsNoTextIsLeftOut(String raw) {
        assertThat(AnsiText.read(raw).text()).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({"'a~]0;no end', 'a0;no end'", "'a~[31', 'a'", "'a~', 'a'", "'a~[3\u00e4b', 'aäb'"})
    void aSequenceWithoutAnEndCostsNoTextAfterIt(String raw, String seen) {
        assertThat(AnsiText.read(raw.replace('~', '\u001b')).text()).isEqualTo(seen);
    }

    @Test
    void tabsStay() {
        assertThat(AnsiText.read("a\tb\u001b[0m").text()).isEqualTo("a\tb");
    }

    private static Style style(String afterEscape) {
        return AnsiText.read(afterEscape.replace("[", "\u001b[")).spans().getFirst().style();
    }
}
