package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class CatalogueTest {

    /** A key that is missing would throw. */
    @ParameterizedTest
    @EnumSource
    void everyCauseSaysWhatItMeansAndWhatToDo(Cause cause) {
        var entry = Catalogue.search(cause.id());
        assertThat(entry).hasSize(1);
        assertThat(entry.getFirst().cause()).isEqualTo(cause);
        assertThat(entry.getFirst().title()).isNotBlank().doesNotEndWith(".");
        assertThat(entry.getFirst().means()).isNotBlank();
        assertThat(entry.getFirst().advice()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    137|out-of-memory-limit
                    139|segfault
                    132|cpu-feature-missing
                    126|command-not-executable
                    78|kernel-setting
                    exec format error|script-no-shebang
                    Exec Format|wrong-arch-binary
                    port is already allocated|port-in-use
                    $'\\r': command not found|script-crlf
                    "EOF when reading a line"|needs-input
                    out of memory|out-of-memory-engine
                    max_map_count|kernel-setting
                    shell|shell-without-terminal
                    5000|port-in-use
                    """)
    void isFoundByCodeAndByWords(String words, String cause) {
        assertThat(causes(words)).contains(cause);
    }

    @Test
    void putsTheUsualCauseOfACodeFirst() {
        assertThat(causes("137"))
                .startsWith("out-of-memory-limit", "out-of-memory-engine")
                .contains("stopped-by-user");
        assertThat(causes("mount")).first().isEqualTo("file-hidden-by-mount");
    }

    @Test
    void isWholeWhereNothingIsAskedAndEmptyWhereNothingFits() {
        assertThat(Catalogue.search("  ")).hasSize(Cause.values().length);
        assertThat(Catalogue.search("no such thing at all")).isEmpty();
    }

    private static List<String> causes(String words) {
        return Catalogue.search(words).stream().map(e -> e.cause().id()).toList();
    }
}
