package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class CommandWordsTest {
    @Test
    void wordsAreApartAtSpacesAndTogetherInQuotes() {
        assertThat(words("sh -c 'echo hi'")).containsExactly("sh", "-c", "echo hi");
        assertThat(words("a \"b \\\" c\" d\\ e ''")).containsExactly("a", "b \" c", "d e", "");
        assertThat(words("  ")).isEmpty();
    }

    @Test
    void nothingIsLeftToAShell() {
        assertThat(words("echo $HOME && ls *")).containsExactly("echo", "$HOME", "&&", "ls", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "a\\"})
    void whatIsNotClosedIsSeen(String text) {
        assertThat(CommandWords.read(text).isWhole()).isFalse();
        assertThat(CommandWords.read("a 'b'").isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo a && ls", "env | grep A", "echo $HOME", "cat < a", "a; b"})
    void whatOnlyAShellUnderstandsIsSeen(String text) {
        assertThat(CommandWords.read(text).wantShell()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sh -c 'echo a && ls'", "bash -lc 'echo $HOME'", "nginx -g 'daemon off;'"})
    void whatAShellAlreadyReadsIsNot(String text) {
        assertThat(CommandWords.read(text).wantShell()).isFalse();
    }

    static Stream<List<String>> manyWords() {
        return Stream.of(
                List.of("a", "b c", ""),
                List.of("it's", "\"so\"", "back\\slash", "it's a \\ \"mix\""),
                List.of("tab\there", "new\nline"));
    }

    @ParameterizedTest
    @MethodSource("manyWords")
    void printedWordsReadBackAsTheSame(List<String> words) {
        assertThat(words(CommandWords.print(words))).isEqualTo(words);
    }

    private static List<String> words(String text) {
        return CommandWords.read(text).words();
    }
}
