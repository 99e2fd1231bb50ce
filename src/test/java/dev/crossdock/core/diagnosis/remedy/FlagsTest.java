package dev.crossdock.core.diagnosis.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class FlagsTest {

    private static final List<String> WORDS =
            List.of(
                    "--read-only",
                    "--ulimit",
                    "nofile=10:10",
                    "--cap-drop=ALL",
                    "--memory-swap",
                    "-1");

    @Test
    void aFlagAndItsValueGoTogether() {
        assertThat(Flags.without(WORDS, "--ulimit"))
                .containsExactly("--read-only", "--cap-drop=ALL", "--memory-swap", "-1");
        assertThat(Flags.without(WORDS, "--read-only")).hasSize(5).first().isEqualTo("--ulimit");
        assertThat(Flags.values(WORDS, "--cap-drop")).containsExactly("ALL");
    }

    @Test
    void onlyTheValueOfThatNameIsReplaced() {
        var more = Flags.with(WORDS, "--ulimit", "nproc=5:5");
        assertThat(Flags.values(more, "--ulimit")).containsExactly("nofile=10:10", "nproc=5:5");
        assertThat(Flags.values(Flags.with(more, "--ulimit", "nofile=9:9"), "--ulimit"))
                .containsExactly("nproc=5:5", "nofile=9:9");
        assertThat(Flags.value(WORDS, "--ulimit", "nofile")).contains("10:10");
    }
}
