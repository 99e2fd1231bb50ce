package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Without an engine, and on a network without registries. */
class CheckTest {

    @TempDir private Path folder;

    @Test
    void everyFieldOfTheContractIsThereAndInOrder() throws IOException {
        var file = write("Dockerfile", "FROM --platform=linux/amd64 scratch AS a\nFROM x AS b\n");
        var run = check(folder.toString(), "--json", "--platform", "linux/x86_64,arm64");

        var json = run.json();
        assertThat(run.status()).isEqualTo(3);
        assertThat(names(json))
                .containsExactly(
                        "dockerfile",
                        "platforms",
                        "ok",
                        "stages",
                        "findings",
                        "buildable",
                        "builderChecks");
        assertThat(json.get("dockerfile").asText()).isEqualTo(file.toString());
        assertThat(texts(json.get("platforms"))).containsExactly("linux/amd64", "linux/arm64");
        assertThat(json.get("ok").asBoolean()).isFalse();
        assertThat(names(json.at("/stages/0")))
                .containsExactly(
                        "name",
                        "index",
                        "line",
                        "from",
                        "pinnedPlatform",
                        "needed",
                        "available",
                        "missing",
                        "error");
        assertThat(json.at("/stages/0/pinnedPlatform").asText()).isEqualTo("linux/amd64");
        assertThat(json.at("/stages/0/needed").asBoolean()).isFalse();
        assertThat(json.at("/stages/1/available").isNull()).isTrue();
        assertThat(json.at("/stages/1/error").asText()).contains("could not be reached");
        assertThat(names(json.at("/findings/0")))
                .containsExactly("id", "severity", "line", "stage", "platform", "message", "fix");
        assertThat(json.at("/findings/0/id").asText()).isEqualTo("base-unreachable");
        assertThat(json.at("/findings/0/severity").asText()).isEqualTo("error");
        assertThat(json.at("/findings/0/line").asInt()).isEqualTo(2);
        assertThat(json.at("/findings/0/stage").asText()).isEqualTo("b");
        assertThat(json.at("/findings/0/platform").isNull()).isTrue();
        assertThat(json.get("buildable")).isEmpty();
    }

    @Test
    void whatNeedsNoImageIsCheckedWithoutAnybody() throws IOException {
        write("Dockerfile", "FROM scratch\nCOPY a /\n");
        var run = check(folder.toString(), "--json");

        assertThat(run.status()).isZero();
        assertThat(run.json().get("ok").asBoolean()).isTrue();
        assertThat(texts(run.json().get("buildable")))
                .containsExactly("linux/amd64", "linux/arm64");
        assertThat(run.err().lines()).singleElement().asString().contains("No engine answers");
    }

    @Test
    void aContainerfileIsTakenWhereThereIsNoDockerfile() throws IOException {
        write("Containerfile", "FROM scratch\n");
        assertThat(check(folder.toString(), "--json").json().get("dockerfile").asText())
                .endsWith("Containerfile");
        write("Dockerfile", "FROM scratch\n");
        assertThat(check(folder.toString(), "--json").json().get("dockerfile").asText())
                .endsWith("Dockerfile");
    }

    @Test
    void aFileMayHaveAnyName() throws IOException {
        assertThat(check(write("x.txt", "FROM scratch\n").toString()).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RUNN x\n", "ARG A=1\n", "FROM A:B:C\n", "\u0000\u0001ELF"})
    void whatIsNoDockerfileIsNotInOrder(String text) throws IOException {
        var run = check(write("Dockerfile", text).toString(), "--json");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.json().at("/findings/0/id").asText()).isEqualTo("syntax");
        assertThat(run.json().at("/findings/0/line").asInt()).isEqualTo(1);
        assertThat(run.json().get("buildable")).isEmpty();
    }

    @Test
    void whatIsNotThereIsOneLineAndStatusOne() {
        for (var path : List.of("/nowhere/Dockerfile", folder.toString(), "\u0000")) {
            var run = check(path, "--json");
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--platform linux/nonsense",
                "--platform linux/amd64,",
                "--platform plan10/amd64",
                "--platform linux/arm/vx",
                "--platform linux/a/b/c",
                "--target nothing",
                "--target 7",
                "--build-arg =x",
                "--nonsense",
                "another"
            })
    void wrongUsageIsOneLineAndStatusTwo(String words) throws IOException {
        var arguments = new ArrayList<>(List.of(write("Dockerfile", "FROM scratch\n").toString()));
        arguments.addAll(List.of(words.split(" ")));
        var run = check(arguments.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void anEngineThatWasNamedAndIsSilentIsStatusOne() throws IOException {
        var run = check(write("Dockerfile", "FROM scratch\n").toString(), "--host", "unix:///no");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void buildArgumentsAreTakenAndThoseWithoutAValueFromTheEnvironment() throws IOException {
        var file = write("Dockerfile", "ARG PATH\nARG B\nFROM ${PATH:+scratch}${B}\n").toString();

        assertThat(
                        check(file, "--build-arg", "PATH", "--json")
                                .json()
                                .at("/stages/0/from")
                                .asText())
                .isEqualTo("scratch");
        assertThat(
                        check(file, "--build-arg", "B=sc", "--build-arg", "NOT_THERE", "--json")
                                .json()
                                .at("/stages/0/from")
                                .asText())
                .isEqualTo("sc");
    }

    @Test
    void forPeopleItIsATableWithFixesToCopy() throws IOException {
        write(
                "Dockerfile",
                "FROM scratch AS b\nADD https://x/t-armhf.tgz /\nFROM scratch\nCOPY --from=b a b\n");
        var run = check(folder.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("LINE +STAGE +FROM +linux/amd64 +linux/arm64"))
                .anyMatch(line -> line.matches("1 +b +scratch"))
                .anyMatch(line -> line.startsWith("Line 2: error: foreign-download linux/arm64: "))
                .contains("    /t-${TARGETARCH}.tgz");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static CliRun check(String... words) {
        var all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(words));
        return CliRun.of("", all.toArray(String[]::new));
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
