package dev.crossdock.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class TerminalDefaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                  | sh                | true",
                "-                                  | /bin/bash         | true",
                "-                                  | bash -l           | true",
                "docker-entrypoint.sh               | node              | true",
                "/usr/bin/tini --                   | bash              | true",
                "-                                  | python3           | true",
                "-                                  | sh -c true        | false",
                "-                                  | python3 app.py    | false",
                "docker-entrypoint.sh               | postgres          | false",
                "/docker-entrypoint.sh              | nginx -g daemon   | false",
                "-                                  | echo bash         | false",
                "-                                  | -                 | false"
            })
    void aShellOrAPromptWithoutAScriptWantsATerminal(
            String entrypoint, String command, boolean wanted) {
        var image = image(words(entrypoint), words(command));
        assertThat(TerminalDefault.isWanted(RunSpec.of("it"), image)).isEqualTo(wanted);
    }

    @Test
    void theCommandOfTheRunTakesThePlaceOfTheImages() {
        var image = image(List.of(), List.of("sh"));
        var spec = RunSpec.builder("busybox").command(List.of("uname", "-m")).build();
        assertThat(TerminalDefault.isWanted(spec, image)).isFalse();
        assertThat(TerminalDefault.words(spec, image)).containsExactly("uname", "-m");
    }

    @Test
    void aGivenEntrypointTakesTheImagesCommandAway() {
        var image = image(List.of("docker-entrypoint.sh"), List.of("postgres"));
        var spec = RunSpec.builder("postgres").entrypoint(List.of("bash")).build();
        assertThat(TerminalDefault.words(spec, image)).containsExactly("bash");
        assertThat(TerminalDefault.isWanted(spec, image)).isTrue();
    }

    @Test
    void withoutTheImageOnlyTheRunCounts() {
        var spec = RunSpec.builder("debian").command(List.of("bash")).build();
        assertThat(TerminalDefault.isWanted(spec, null)).isTrue();
        assertThat(TerminalDefault.isWanted(RunSpec.of("debian"), null)).isFalse();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static ImageDetails image(List<String> entrypoint, List<String> command) {
        return new ImageDetails(
                "sha256:1",
                "it",
                Platform.ARM64,
                entrypoint,
                command,
                Map.of(),
                List.of(),
                List.of(),
                "",
                "",
                Map.of(),
                0);
    }
}
