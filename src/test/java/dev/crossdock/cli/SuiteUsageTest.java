package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code crossdock matrix --suite} and {@code --save} refuse before an engine is asked. */
class SuiteUsageTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    matrix => Name an image, or a suite file
                    matrix --suite F --save F => give one of the two
                    matrix --suite F -- uname => The commands are in the suite file
                    matrix --suite F busybox uname => The commands are in the suite file
                    matrix busybox --name x => --name belongs to --save
                    matrix busybox --junit x => --junit belongs to --suite
                    matrix --suite F --baseline s390x => The baseline linux/s390x is not among
                    matrix --suite F Demo => Demo
                    matrix other:1 --save F => The suite is of demo:1, not of other:1
                    matrix demo:1 --platform s390x --save F => The suite is of linux/amd64, linux/arm64.
                    matrix demo:1 --name first --save F -- date => another command with the name
                    matrix --suite nowhere.crossdock.json => nowhere.crossdock.json: There is no such file.
                    """)
    void wrongUsageIsOneSentence(String line, String sentence) throws IOException {
        var file = folder.resolve("demo.crossdock.json");
        Files.writeString(
                file,
                """
                {"version": 1, "image": "demo:1", "platforms": ["amd64", "arm64"],
                 "tests": [{"name": "first", "command": ["uname"]}]}
                """);

        var run = CliRun.of("", line.replace("F", file.toString()).split(" "));

        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(sentence);
    }

    @Test
    void aFileThatIsNoSuiteIsRefusedWithItsLine() throws IOException {
        var file = folder.resolve("x.json");
        Files.writeString(file, "{\"version\": 1,\n\"image\": \"demo\",\n\"test\": []}");

        var run = CliRun.of("", "matrix", "--suite", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "crossdock: " + file + ": Line 1: The key “tests” is missing.");
    }

    @Test
    void withoutAnEngineItIsStatusOne() throws IOException {
        var file = folder.resolve("x.json");
        Files.writeString(file, "{\"version\": 1, \"image\": \"demo\", \"tests\": []}");

        assertThat(CliRun.of("", "matrix", "--suite", file.toString()).status()).isEqualTo(1);
    }
}
