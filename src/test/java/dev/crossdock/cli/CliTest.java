package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.text.Version;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CliTest {

    @Test
    void tellsItsVersion() {
        assertThat(CliRun.of("", "--version"))
                .isEqualTo(new CliRun(0, "crossdock " + Version.current() + "\n", ""));
        assertThat(CliRun.of("", "platforms", "--version").out()).contains(Version.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms", "explain", "diagnose", "matrix"})
    void helpNamesTheCommonOptions(String command) {
        var help = CliRun.of("", command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("crossdock " + command, "--host=URI", "--json", "--timeout=SECONDS")
                .doesNotContain("bundle:");
    }

    @Test
    void helpNamesTheCommands() {
        var listed =
                CliRun.of("", "--help")
                        .out()
                        .lines()
                        .filter(line -> line.matches("  [a-z]+ +[A-Z].*"))
                        .map(line -> line.strip().split(" ")[0])
                        .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(Cli.COMMANDS);
    }

    /** A word that it does not know it takes for a file, where it looks like one. */
    @Test
    void theLauncherKnowsTheCommands() throws IOException {
        var launcher = Files.readString(Path.of("packaging", "crossdock"));
        assertThat(Cli.COMMANDS)
                .allSatisfy(
                        command ->
                                assertThat(launcher)
                                        .containsPattern("-\\* \\|[a-z| ]*\\b" + command + "\\b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "--json",
                "platforms --nonsense",
                "platforms a b",
                "platforms --timeout soon",
                "platforms --timeout 0",
                "platforms --timeout -1",
                "platforms Upper:1",
                "matrix",
                "matrix Upper:1",
                "matrix a --platform linux/a/b/c",
                "matrix a --platform amd64 --baseline arm64",
                "matrix a --limit 0",
                "matrix a -x",
                "platforms a:b:c",
                "platforms https://example.com/a"
            })
    void wrongUsageIsOneLineAndStatusTwo(String arguments) {
        var run = CliRun.of("", arguments.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aMalformedReferenceIsToldWithTheReason() {
        assertThat(CliRun.of("", "platforms", "Upper:1").err()).contains("capital letters");
    }

    @Test
    void withoutAnEngineItIsOneLineThatSaysWhatToDo() {
        var run = CliRun.of("", "platforms", "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("Start Docker Desktop");
    }

    @Test
    void theHostIsHandedToTheFinderWhereverItStands() {
        var asked = new java.util.ArrayList<String>();
        for (var args :
                List.of(
                        new String[] {"platforms", "--host", "unix:///x"},
                        new String[] {"--host=unix:///x", "platforms"})) {
            CliRun.of(
                    host -> {
                        asked.add(host);
                        throw new IllegalStateException("no finder");
                    },
                    "",
                    args);
        }
        assertThat(asked).containsExactly("unix:///x", "unix:///x");
    }

    @Test
    void theUnexpectedIsOneLineToo() {
        var run =
                CliRun.of(
                        host -> {
                            throw new IllegalStateException("two\nlines");
                        },
                        "",
                        "platforms");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("two lines");
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        var interrupted = new java.util.concurrent.CompletableFuture<Boolean>();
        var run =
                CliRun.of(
                        host -> {
                            try {
                                new java.util.concurrent.CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.complete(true);
                            }
                            throw new IllegalStateException("cancelled");
                        },
                        "",
                        "platforms",
                        "--timeout",
                        "0.1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("did not answer in time");
        assertThat(interrupted).isCompletedWithValue(true);
    }
}
