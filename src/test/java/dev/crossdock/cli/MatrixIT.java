package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.EngineTest;
import dev.crossdock.Thorough;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.StreamSupport;

@EngineTest(lab = true)
class MatrixIT extends MatrixCommands {

    @Test
    void everyPlatformOfTheImageSaysWhatItIs() {
        var run = run("matrix", engine.busybox(), "--json", "--", "uname", "-m");

        assertThat(run.status()).isEqualTo(3);
        assertThat(all(run, "platform"))
                .containsExactly("linux/amd64", "linux/arm64", "linux/arm/v7");
        assertThat(all(run, "runs")).containsExactly("native", "emulated", "emulated");
        assertThat(all(run, "stdout")).containsExactly("x86_64\n", "aarch64\n", "armv7l\n");
        assertThat(all(run, "exit")).containsOnly("0");
        assertThat(all(run, "cause")).containsOnly("null");
        assertThat(run.json().get("same").asBoolean()).isFalse();
        assertThat(run.json().get("command").get(1).asText()).isEqualTo("-m");
        assertThat(row(run, "linux/amd64").get("ratio").asDouble()).isEqualTo(1.0);
        assertThat(row(run, "linux/arm64").get("ratio").asDouble()).isPositive();
        assertThat(all(run, "shared")).as("two CPUs run two at a time").contains("true");
        assertThat(row(run, "linux/arm64").get("millis").asLong())
                .isGreaterThanOrEqualTo(row(run, "linux/arm64").get("programMillis").asLong());
    }

    @Thorough
    @Test
    void oneByOneNobodySharesTheEngine() {
        var run = run("matrix", engine.busybox(), "--one-by-one", "--json", "--", "sleep", "0.1");

        assertThat(run.status()).isZero();
        assertThat(all(run, "shared")).containsOnly("false");
    }

    @Thorough
    @Test
    void whatEndsAlikeEverywhereIsInOrder() {
        var run =
                run(
                        "matrix",
                        engine.busybox(),
                        "--platform",
                        "linux/arm64,amd64",
                        "--baseline=arm64",
                        "--json",
                        "--",
                        "sh",
                        "-c",
                        "echo hi; echo there >&2");

        assertThat(run.status()).isZero();
        assertThat(run.json().get("same").asBoolean()).isTrue();
        assertThat(run.json().get("baseline").asText()).isEqualTo("linux/arm64");
        assertThat(all(run, "platform")).containsExactly("linux/arm64", "linux/amd64");
        assertThat(all(run, "stderr")).containsOnly("there\n");
        assertThat(row(run, "linux/arm64").get("ratio").asDouble()).isEqualTo(1.0);
    }

    @Test
    void aRunThatFailsHasItsCause() {
        var run =
                run(
                        "matrix",
                        engine.busybox(),
                        "--platform",
                        "linux/amd64",
                        "--json",
                        "--",
                        "no-such-tool");

        assertThat(run.status()).isEqualTo(3);
        assertThat(row(run, "linux/amd64").get("cause").asText()).isEqualTo("command-not-found");
        assertThat(row(run, "linux/amd64").get("exit").asInt()).isEqualTo(127);
        assertThat(row(run, "linux/amd64").get("why").asText()).contains("no-such-tool");
    }

    @Test
    void aPlatformThatIsNotPublishedIsARowOfItsOwn() {
        var run =
                run(
                        "matrix",
                        engine.busybox(),
                        "--platform",
                        "linux/amd64,linux/s390x",
                        "--json",
                        "--",
                        "true");

        assertThat(run.status()).isEqualTo(3);
        assertThat(row(run, "linux/amd64").get("exit").asInt()).isZero();
        var missing = row(run, "linux/s390x");
        assertThat(missing.get("exit").isNull()).isTrue();
        assertThat(missing.get("ratio").isNull()).isTrue();
        assertThat(missing.get("runs").asText()).isEqualTo("unavailable");
        assertThat(missing.get("cause").asText()).isEqualTo("platform-not-published");
    }

    @Thorough
    @Test
    void whatDoesNotEndIsStopped() {
        var run =
                run(
                        "matrix",
                        engine.busybox(),
                        "--platform=amd64",
                        "--limit=0.5",
                        "--json",
                        "--",
                        "sleep",
                        "600");

        assertThat(run.status()).isEqualTo(3);
        assertThat(row(run, "linux/amd64").get("exit").isNull()).isTrue();
        assertThat(row(run, "linux/amd64").get("why").asText()).contains("still running");
    }

    @Thorough
    @Test
    void itsOwnTimeLimitLeavesNothingBehind() {
        var run =
                run(
                        "matrix",
                        engine.busybox(),
                        "--platform=amd64",
                        "--timeout=4",
                        "--json",
                        "--",
                        "sleep",
                        "600");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Thorough
    @Test
    void theTagPointsToWhatItPointedToBefore() throws Exception {
        engine.docker("pull", "-q", "--platform", "linux/amd64", engine.busybox());
        var before = engine.docker("inspect", "--format", "{{.Id}}", engine.busybox());
        run("matrix", engine.busybox(), "--", "true");
        assertThat(engine.docker("inspect", "--format", "{{.Id}}", engine.busybox()))
                .isEqualTo(before);
    }

    @Test
    void anImageThatIsNowhereIsOneLineAndStatusOne() {
        var run = run("matrix", engine.registry() + "/nowhere:1", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("/nowhere:1");
    }

    @Thorough
    @Test
    void forPeopleItIsATable() {
        var run = run("matrix", engine.busybox(), "--platform=amd64,arm64", "--", "uname", "-m");

        assertThat(run.out().lines())
                .anyMatch(l -> l.matches("linux/amd64 +natively +0 +\\d+ ms +1\\.00 × +x86_64"))
                .anyMatch(l -> l.matches("linux/arm64 +emulated by QEMU +0 .* ~[0-9.]+ × +aarch64"))
                .contains("They did not end alike.");
    }

    private static List<String> all(CliRun run, String field) {
        return runs(run).stream().map(row -> row.get(field).asText()).toList();
    }

    private static JsonNode row(CliRun run, String platform) {
        return runs(run).stream()
                .filter(row -> row.get("platform").asText().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> runs(CliRun run) {
        return StreamSupport.stream(run.json().get("runs").spliterator(), false).toList();
    }
}
