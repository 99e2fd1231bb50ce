package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ExplainTest {

    @Test
    void everyFieldOfTheContractIsThere() throws JsonProcessingException {
        var run =
                explain(
                        "docker --context far run -it --rm --name db --platform linux/x86_64 -m 512m"
                                + " -e POSTGRES_PASSWORD=a=b -e HOME -p 8080:80 -p 127.0.0.1::53/udp"
                                + " -v ./data:/data:ro,z --tmpfs /run:size=64m --gpus all"
                                + " postgres:17 -c fsync=off | tee log");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json())
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"image": "postgres:17", "platform": "linux/amd64",
                                         "entrypoint": null, "command": ["-c", "fsync=off"],
                                         "env": {"POSTGRES_PASSWORD": "a=b", "HOME": null},
                                         "ports": [{"ip": null, "host": "8080",
                                                    "container": "80", "protocol": "tcp"},
                                                   {"ip": "127.0.0.1", "host": null,
                                                    "container": "53", "protocol": "udp"}],
                                         "mounts": [{"type": "bind", "source": "./data",
                                                     "target": "/data", "readOnly": true,
                                                     "options": ["z"]},
                                                    {"type": "tmpfs", "source": null,
                                                     "target": "/run", "readOnly": false,
                                                     "options": ["size=64m"]}],
                                         "tty": true, "interactive": true, "detach": false,
                                         "rm": true, "name": "db", "memoryBytes": 536870912,
                                         "other": ["--gpus", "all"],
                                         "global": ["--context", "far"],
                                         "ignored": "| tee log",
                                         "printed": "docker --context far run -it --rm --name db \
                                        --platform linux/amd64 -m 512m -e POSTGRES_PASSWORD=a=b \
                                        -e HOME -p 8080:80 -p 127.0.0.1::53/udp \
                                        -v ./data:/data:ro,z --tmpfs /run:size=64m --gpus all \
                                        postgres:17 -c fsync=off",
                                         "error": null, "problems": []}"""));
    }

    @Test
    void fieldsStandInTheOrderOfTheContract() {
        var names = new ArrayList<String>();
        explain("docker run alpine").json().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsSubsequence(
                        "image",
                        "platform",
                        "entrypoint",
                        "command",
                        "env",
                        "ports",
                        "mounts",
                        "tty",
                        "interactive",
                        "detach",
                        "rm",
                        "name",
                        "memoryBytes",
                        "other",
                        "printed",
                        "error",
                        "problems");
    }

    @Test
    void otherKeepsInOrderWhatHasNoFieldInTheDocument() {
        var json =
                explain(
                                "docker run --restart always --gpus all -w /srv --init --new=1"
                                        + " --privileged -l a=b --sig-proxy=false --cpus 2 alpine")
                        .json();
        assertThat(json.get("other").valueStream().map(node -> node.asText()))
                .containsExactly(
                        "--restart",
                        "always",
                        "--gpus",
                        "all",
                        "--workdir",
                        "/srv",
                        "--init",
                        "--new",
                        "1",
                        "--privileged",
                        "--label",
                        "a=b",
                        "--sig-proxy=false",
                        "--cpus",
                        "2");
    }

    @Test
    void aClearedEntrypointIsAnEmptyList() {
        var json = explain("docker run --entrypoint \"\" alpine").json();
        assertThat(json.get("entrypoint")).isEmpty();
        assertThat(json.get("entrypoint").isArray()).isTrue();
        assertThat(explain("docker run alpine").json().get("entrypoint").isNull()).isTrue();
    }

    @Test
    void wordsBehindTwoDashesAreTakenAsTheShellSplitThem() {
        var run =
                CliRun.of(
                        "",
                        "explain",
                        "--no-engine",
                        "--json",
                        "--",
                        "docker",
                        "run",
                        "-it",
                        "-e",
                        "A=b c",
                        "alpine",
                        "sh",
                        "-c",
                        "echo $HOME",
                        "--",
                        "--json");
        var json = run.json();
        assertThat(json.at("/env/A").asText()).isEqualTo("b c");
        assertThat(json.get("command").valueStream().map(node -> node.asText()))
                .containsExactly("sh", "-c", "echo $HOME", "--", "--json");
        assertThat(json.get("printed").asText())
                .isEqualTo("docker run -it -e A='b c' alpine sh -c 'echo $HOME' -- --json");
    }

    @Test
    void theTwoDashesMayBeLeftOut() {
        var run =
                CliRun.of("", "explain", "--no-engine", "--json", "docker", "run", "-it", "alpine");
        assertThat(run.json().get("tty").asBoolean()).isTrue();
    }

    @Test
    void aWholeLineMayBeOneArgument() {
        var run =
                CliRun.of("", "explain", "--no-engine", "--json", "--", "docker run -v $PWD:/a b");
        assertThat(run.json().get("printed").asText()).isEqualTo("docker run -v $PWD:/a b");
    }

    @Test
    void whatCannotBeUnderstoodSaysWhereAndIsStatusThree() {
        var run = explain("docker run \\\n  --nme x alpine");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.json().get("error").asText())
                .isEqualTo("Line 2, column 3: docker run has no flag --nme. Did you mean --name?");
        assertThat(run.json().get("image").isNull()).isTrue();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void forPeopleWhatCannotBeUnderstoodIsOneLine() {
        var run = CliRun.of("docker compose run x", "explain", "--no-engine");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void forPeopleSecretsAreHidden() {
        var run = CliRun.of("docker run -e TOKEN=s3cret alpine", "explain", "--no-engine");
        assertThat(run.out()).contains("alpine", "TOKEN=").doesNotContain("s3cret");
    }

    @Test
    void withoutAnEngineOnlyReadingIsPossible() {
        assertThat(CliRun.of("docker run alpine", "explain", "--json").status()).isEqualTo(1);
    }

    private static CliRun explain(String line) {
        return CliRun.of(line, List.of("explain", "--no-engine", "--json").toArray(String[]::new));
    }
}
