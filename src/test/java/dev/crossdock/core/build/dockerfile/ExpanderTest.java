package dev.crossdock.core.build.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class ExpanderTest {

    private static final Map<String, String> SET =
            Map.of("V", "1.24.3", "X", "x", "EMPTY", "", "PATH", "a/b/c", "_U1", "u", "v", "low");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$V                         | 1.24.3",
                "go:$V-alpine               | go:1.24.3-alpine",
                "${V}x                      | 1.24.3x",
                "$Vx                        | ''",
                "$_U1                       | u",
                "$v$X                       | lowx",
                "${NONE}                    | ''",
                "${NONE:-d}                 | d",
                "${EMPTY:-d}                | d",
                "${EMPTY-d}                 | ''",
                "${NONE-d}                  | d",
                "${V:-d}                    | 1.24.3",
                "${V:+y}                    | y",
                "${EMPTY:+y}                | ''",
                "${EMPTY+y}                 | y",
                "${NONE+y}                  | ''",
                "${NONE:-${X}}              | x",
                "${NONE:-${NO:-${V}}}       | 1.24.3",
                "${NONE:-a${X}b}            | axb",
                "${V:?needed}               | 1.24.3",
                "${V%.*}                    | 1.24",
                "${V%%.*}                   | 1",
                "${V#*.}                    | 24.3",
                "${V##*.}                   | 3",
                "${V#?}                     | .24.3",
                "${V%zz}                    | 1.24.3",
                "${PATH/b/B}                | a/B/c",
                "${PATH//\\//-}             | a-b-c",
                "${PATH/*/z}                | z",
                "${V/./_}                   | 1_24.3",
                "${V//./_}                  | 1_24_3",
                "\\$V                       | $V",
                "\\${V}                     | ${V}",
                "x'$V'                      | x$V",
                "\"$V\"                     | 1.24.3",
                "\"a\\$V\"                  | a$V",
                "\"a\\b\"                   | a\\b",
                "a\\b                       | ab",
                "$                          | $",
                "a$/b                       | a$/b",
                "$1x                        | x",
                "\"${NONE:-\"q r\"}\"       | q r",
            })
    void variablesAreFilledIn(String source, String expected) {
        assertThat(Expander.expand(source, '\\', SET::get).text()).isEqualTo(expected);
    }

    @Test
    void theEscapeCharacterMayBeABacktick() {
        assertThat(Expander.expand("C:\\dir\\`$V", '`', SET::get).text()).isEqualTo("C:\\dir\\$V");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${V", "${", "${}", "${:x}", "${{V}}", "${V:", "${V:=x}", "${V^^}", "${V:-", "'a",
                "\"a", "${V/a", "${V/a/b", "${V!}", "${V:#x}"
            })
    void whatCannotBeUnderstoodIsRefused(String source) {
        assertThatThrownBy(() -> Expander.expand(source, '\\', SET::get))
                .isInstanceOf(ExpansionException.class)
                .hasMessageNotContaining("{0}");
    }

    @Test
    void aDemandedVariableIsNamed() {
        assertThatThrownBy(() -> Expander.expand("${NONE:?give it}", '\\', SET::get))
                .isInstanceOfSatisfying(
                        ExpansionException.class,
                        e -> {
                            assertThat(e.required()).isEqualTo("NONE");
                            assertThat(e.sentence()).isEqualTo("NONE: give it");
                        });
        assertThatThrownBy(() -> Expander.expand("${EMPTY:?}", '\\', SET::get))
                .isInstanceOfSatisfying(
                        ExpansionException.class, e -> assertThat(e.required()).isEqualTo("EMPTY"));
    }

    @Test
    void itTellsWhichNamesWereSetAndWhichWereMissed() {
        var expansion = Expander.expand("$V-$NONE-${OTHER:-d}-${EMPTY}", '\\', SET::get);

        assertThat(expansion.used()).containsExactlyInAnyOrder("V", "EMPTY");
        assertThat(expansion.unset()).containsExactly("NONE");
    }

    @Test
    void aDefaultThatIsNotTakenIsNotMissed() {
        assertThat(Expander.expand("${V:-$NONE}", '\\', SET::get).unset()).isEmpty();
        assertThat(Expander.expand("${NO:-$NONE}", '\\', SET::get).unset()).containsExactly("NONE");
    }

    @Test
    void whatIsNotKnownYetStaysAsItIsWritten() {
        Variables later =
                new Variables() {
                    @Override
                    public String get(String name) {
                        return SET.get(name);
                    }

                    @Override
                    public boolean stays(String name) {
                        return name.equals("TARGETARCH");
                    }
                };

        var source = "$X-${TARGETARCH}-$TARGETARCH-${TARGETARCH/arm64/$X}-${TARGETARCH:-q}";
        assertThat(Expander.expand(source, '\\', later).text())
                .isEqualTo("x-${TARGETARCH}-$TARGETARCH-${TARGETARCH/arm64/$X}-${TARGETARCH:-q}");
    }

    @Test
    void wordsAreSplitAfterFillingInAndNotWithinQuotes() {
        var blank = Map.of("TWO", "a b");
        assertThat(Expander.expand("$TWO \"$TWO\" c\\ d", '\\', blank::get).words())
                .containsExactly("a", "b", "a b", "c d");
    }

    @Test
    void whatIsNestedTooDeepIsRefusedAndDoesNotEndTheStack() {
        assertThatThrownBy(() -> Expander.expand("${A:-".repeat(50_000), '\\', SET::get))
                .isInstanceOf(ExpansionException.class);
    }
}
