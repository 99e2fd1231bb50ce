package dev.crossdock.core.diagnosis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "connection refused#connection refused",
                "Dial (?:tcp|udp) (\\S+): refused\\b#: refused",
                "listen eacces:? .{0,40}?:(\\d+)#listen eacces",
                "colou?r it#colo",
                "\\(os error 98\\)#(os error 98)",
                "[abc]de[^]x]f#de",
                "(?:all|optional)#''"
            })
    void theLongestPlainPartIsFound(String regex, String literal) {
        assertThat(Literals.longest(regex)).isEqualTo(literal);
    }

    @Test
    void whereNoPlainPartIsLongAGroupsAlternativesAreAskedFor() {
        assertThat(Literals.required("(?<path>/\\S+)[^/]{0,9}(?:no such (?:file|folder)|absent)$"))
                .containsExactly("no such ", "absent");
        assertThat(Literals.required("a(?:very long)?(?!never this)b")).containsExactly("a");
        assertThat(Literals.required("(?:(?:one|two) thing)")).containsExactly(" thing");
    }

    @Test
    void onlyTheOutermostAlternativesAreTakenApart() {
        assertThat(Literals.alternatives("a|b(?:c|d)|[|]e|f\\|g"))
                .containsExactly("a", "b(?:c|d)", "[|]e", "f\\|g");
    }
}
