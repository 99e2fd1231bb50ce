package dev.crossdock.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class FurtherFlagsTest {

    @Test
    void wordsArePassedOnAsAShellWouldSplitThem() {
        assertThat(
                        FurtherFlags.parse(
                                "--secret 'id=npm,src=/a b/.npmrc'  --label=a=\"b c\" --no-cache"
                                        + " --new-thing value -t x:2"))
                .containsExactly(
                        "--secret",
                        "id=npm,src=/a b/.npmrc",
                        "--label=a=b c",
                        "--no-cache",
                        "--new-thing",
                        "value",
                        "-t",
                        "x:2");
        assertThat(FurtherFlags.parse("  ")).isEmpty();
    }

    @Test
    void aVariableIsNotTakenFromAnywhere() {
        assertThat(FurtherFlags.parse("--label a=$HOME")).containsExactly("--label", "a=$HOME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--platform linux/386|--platform has a field of its own here: Build for.",
                "--push|--push has a field of its own here: The result goes.",
                "-f x|-f has a field of its own here: the file that was dropped.",
                "--progress=plain|--progress is Crossdock’s own: it reads the answer.",
                "--label|--label needs a value behind it.",
                "--no-cache .|“.” is no flag. Write flags as in a terminal, such as"
                        + " --secret id=npm,src=.npmrc.",
                "--label a=b; rm x|“; rm x” is no flag. Write flags as in a terminal, such as"
                        + " --secret id=npm,src=.npmrc."
            })
    void whatCannotBePassedOnIsRefusedWithASentence(String typed, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FurtherFlags.parse(typed))
                .withMessage(sentence);
    }

    @Test
    void tagsAreToldApart() {
        var flags = List.of("--no-cache", "-t", "a:1", "--tag=b:2", "--label", "x=y");

        assertThat(FurtherFlags.tags(flags)).containsExactly("a:1", "b:2");
        assertThat(FurtherFlags.withoutTags(flags)).containsExactly("--no-cache", "--label", "x=y");
    }
}
