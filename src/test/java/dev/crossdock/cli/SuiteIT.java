package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.Thorough;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

@EngineTest(lab = true)
class SuiteIT extends MatrixCommands {

    @TempDir private Path folder;

    @Test
    void whatWasKeptPassesUntilSomethingElseIsExpected() throws Exception {
        var file = folder.resolve("demo.crossdock.json");

        var kept = save(file, "--platform=amd64,arm64", "--", "uname", "-m");

        assertThat(kept.status()).as(kept.err()).isZero();
        assertThat(Files.readString(file))
                .contains("\"linux/amd64\": \"x86_64\\n\"", "\"linux/arm64\": \"aarch64\\n\"");

        var again = run("matrix", "--suite", file.toString(), "--json");

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.json().get("ok").asBoolean()).isTrue();
        assertThat(again.json().get("suite").asText()).isEqualTo(file.toString());
        var first = again.json().get("results").get(0);
        assertThat(first.get("name").asText()).isEqualTo("uname -m");
        assertThat(first.get("runs").get(1).get("platform").asText()).isEqualTo("linux/arm64");
        assertThat(first.get("runs").get(1).get("stdout").asText()).isEqualTo("aarch64\n");
        assertThat(first.get("runs").get(1).get("expected").get("stdout").asText())
                .isEqualTo("aarch64\n");
        change(file, "aarch64", "armv7l");
        var report = folder.resolve("report.xml");

        var wrong =
                run(
                        "matrix",
                        "--suite",
                        file.toString(),
                        "--platform=arm64",
                        "--junit",
                        report.toString());

        assertThat(wrong.status()).isEqualTo(3);
        assertThat(wrong.out().lines())
                .anyMatch(line -> line.matches("uname -m +✗"))
                .contains(
                        "uname -m on linux/arm64: Line 1 was expected to be “armv7l”, and is"
                                + " “aarch64”.",
                        "One run is not as expected, of 1.");
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(1);
        assertThat(
                        xml.getElementsByTagName("failure")
                                .item(0)
                                .getAttributes()
                                .getNamedItem("message")
                                .getNodeValue())
                .contains("“armv7l”");
    }

    @Thorough
    @Test
    void aSecondTestJoinsTheFirstAndAFailureHasItsCause() throws Exception {
        var file = folder.resolve("demo.crossdock.json");
        save(file, "--platform=amd64", "--name=the machine", "--", "uname", "-m");

        var second = save(file, "--name=a tool", "--", "no-such-tool");

        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.err()).contains("one of 2 tests");
        var taken = save(file, "--name=a tool", "--", "date");
        assertThat(taken.status()).isEqualTo(2);
        assertThat(taken.err()).contains("another command with the name “a tool”");
        change(file, "\"exit\": 127", "\"exit\": 0");
        var run = run("matrix", "--suite", file.toString(), engine.busybox());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains("a tool on linux/amd64: Exit 0 was expected, and 127 came.")
                .containsPattern("  Cause: .*no-such-tool");
    }

    @Thorough
    @Test
    void whatDoesNotRunIsNotKept() {
        var file = folder.resolve("demo.crossdock.json");

        var run = save(file, "--platform=amd64,s390x", "--", "true");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("Nothing was saved. linux/s390x did not run to its end");
        assertThat(file).doesNotExist();
    }

    private static void change(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static CliRun save(Path file, String... more) {
        var args = new ArrayList<>(List.of("matrix", engine.busybox()));
        args.addAll(List.of("--save", file.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }
}
