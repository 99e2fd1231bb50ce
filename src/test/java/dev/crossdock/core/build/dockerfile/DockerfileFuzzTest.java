package dev.crossdock.core.build.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Whatever stands in a file, reading it ends with a Dockerfile or with a line that is wrong. */
class DockerfileFuzzTest {

    private static final int FILES = 4000;

    private static final List<String> PIECES =
            List.of(
                    "FROM",
                    "RUN",
                    "COPY",
                    "ARG",
                    "ENV",
                    "ONBUILD",
                    "SHELL",
                    "HEALTHCHECK",
                    "LABEL",
                    " ",
                    "  ",
                    "\t",
                    "\n",
                    "\r\n",
                    "\\",
                    "\\\n",
                    "`",
                    "#",
                    "# escape=`\n",
                    "'",
                    "\"",
                    "$",
                    "${",
                    "}",
                    "${X:-",
                    "<<EOF",
                    "<<-'E'",
                    "EOF\n",
                    "E\n",
                    "[",
                    "]",
                    "[\"a\"]",
                    "--from=",
                    "--mount=type=bind,from=x",
                    "--",
                    "=",
                    "a",
                    "x=y",
                    "AS",
                    "as b",
                    "scratch",
                    "\uFEFF",
                    "é",
                    "\u2028",
                    "\u0085",
                    "\f",
                    "$(",
                    "/",
                    "//",
                    "%",
                    "ſ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyMixOfPiecesIsReadOrRefusedWithALine(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "FROM a\n" : "");
            for (int piece = random.nextInt(30); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            readOrRefused(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anyBytesAreReadOrRefusedWithALine() {
        var random = new Random(5);
        for (int i = 0; i < FILES; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            readOrRefused(bytes);
        }
    }

    private static void readOrRefused(byte[] file) {
        try {
            var read = Dockerfile.read(file);
            assertThat(read.stages()).isNotEmpty();
            for (var stage : read.stages()) {
                for (var instruction : stage.instructions()) {
                    RunMounts.sources(instruction);
                    expand(instruction.arguments(), read.escape());
                }
            }
        } catch (DockerfileException e) {
            long lines = new String(file, StandardCharsets.UTF_8).lines().count();
            assertThat(e.line()).isBetween(1, (int) Math.max(1, lines));
        }
    }

    private static void expand(String text, char escape) {
        try {
            Expander.expand(text, escape, name -> name.length() % 2 == 0 ? null : "v" + name);
        } catch (ExpansionException e) {
            assertThat(e.sentence()).isNotBlank();
        }
    }
}
