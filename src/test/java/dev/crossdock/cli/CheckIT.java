package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code crossdock check} says where there is more to look at than in {@link CheckCorpusIT}.
 */
@EngineTest(lab = true)
class CheckIT {

    private static TestEngine engine;

    @TempDir private Path folder;

    @BeforeAll
    static void take(TestEngine found) {
        engine = found;
    }

    @Test
    void whatBuildsWithoutAWordAndIsWrongIsFound() throws Exception {
        var plain = write("FROM %s/busybox-arm64-plain:1\n".formatted(engine.registry()));
        var ofPlain = check(plain.toString(), "--json").json();
        assertThat(builds(plain, "linux/amd64")).isTrue();
        assertThat(findings(ofPlain)).containsExactly("base-single-platform error 1 linux/amd64");
        assertThat(texts(ofPlain.at("/stages/0/available"))).containsExactly("linux/arm64");
        assertThat(texts(ofPlain.at("/stages/0/missing"))).containsExactly("linux/amd64");
        assertThat(texts(ofPlain.get("buildable"))).containsExactly("linux/arm64");

        var pinned = write("FROM --platform=linux/amd64 %s\n".formatted(engine.busybox()));
        var ofPinned = check(pinned.toString(), "--json").json();
        assertThat(builds(pinned, "linux/arm64")).isTrue();
        assertThat(findings(ofPinned)).containsExactly("platform-pinned error 1 linux/arm64");
        assertThat(texts(ofPinned.get("buildable"))).containsExactly("linux/amd64");
    }

    @Test
    void attestationsAreNoPlatforms() throws IOException {
        var file = write("FROM %s/attested:1\n".formatted(engine.registry()));
        assertThat(texts(check(file.toString(), "--json").json().at("/stages/0/available")))
                .containsExactly("linux/amd64", "linux/arm64", "linux/arm/v7");
    }

    @Test
    void whatCannotRunHereIsTriedAndFound() throws IOException {
        var file =
                write(
                        "FROM --platform=$BUILDPLATFORM %1$s AS a\nRUN make\nFROM scratch\n"
                                        .formatted(engine.busybox())
                                + "COPY --from=a /bin /bin\nRUN make\n");
        var json = check(file.toString(), "--json", "--platform", "linux/arm64,linux/s390x").json();

        assertThat(findings(json))
                .containsExactly(
                        "no-emulator error 5 linux/s390x",
                        "emulated-build-step warning 5 linux/arm64");
        assertThat(texts(json.get("buildable"))).containsExactly("linux/arm64");
    }

    @Test
    void aRegistryThatIsDownIsNotOneWithoutTheImage() throws IOException {
        var file = write("FROM localhost:1/crossdock-test:1\n");
        assertThat(findings(check(file.toString(), "--json").json()))
                .containsExactly("base-unreachable error 1 null");
    }

    @Test
    void anImageThatIsOnlyHereWillDo() throws Exception {
        engine.docker("pull", "-q", "--platform", "linux/amd64", engine.busybox());
        engine.docker("tag", engine.busybox(), "localhost:1/crossdock-here:1");
        try {
            var file = write("FROM localhost:1/crossdock-here:1\n");
            var run = check(file.toString(), "--json", "--platform", "linux/amd64");

            assertThat(run.status()).isZero();
            assertThat(texts(run.json().at("/stages/0/available"))).contains("linux/amd64");
            assertThat(builds(file, "linux/amd64")).isTrue();
        } finally {
            engine.docker("rmi", "localhost:1/crossdock-here:1");
        }
    }

    @Test
    void withoutAnEngineTheRegistryIsAskedItself() throws IOException {
        var file = write("FROM %s/busybox-amd64:1\n".formatted(engine.registry()));
        var run =
                CliRun.of(
                        host -> {
                            throw new EngineException(new EngineFailure.NoEngine(List.of()));
                        },
                        Wiring::registry,
                        "",
                        "check",
                        "--json",
                        file.toString());

        assertThat(findings(run.json())).containsExactly("base-lacks-platform error 1 linux/arm64");
    }

    @Test
    void whatBuildxSaysIsShownAndOurVerdictStays() throws Exception {
        var text =
                """
                FROM --platform=linux/amd64 %s AS base
                WORKDIR relative
                FROM %s
                COPY --from=base /bin/ls /ls
                """
                        .formatted(engine.busybox(), engine.busybox());
        var file = write(text).toString();

        var run = check(file, "--json");

        assertThat(run.status()).isZero();
        assertThat(run.json().get("ok").asBoolean()).isTrue();
        var named =
                run.json()
                        .get("builderChecks")
                        .valueStream()
                        .map(one -> one.get("name").asText() + " " + one.get("line").asInt())
                        .toList();
        var words = check(file).out();
        if (offersChecks()) {
            // the constant platform is what we say ourselves
            assertThat(named).containsExactly("WorkdirRelativePath 2");
            assertThat(run.json().at("/builderChecks/0/url").asText()).startsWith("https://");
            assertThat(words).contains("Docker’s own checks say:", "Line 2: WorkdirRelativePath");
        } else {
            assertThat(named).isEmpty();
            assertThat(words).doesNotContain("own checks");
            assertThat(run.err()).isEmpty();
        }
    }

    private static boolean offersChecks() throws Exception {
        return engine.docker("buildx", "build", "--help").contains("--call");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("Dockerfile"), text);
    }

    private boolean builds(Path file, String platform) throws Exception {
        try {
            engine.docker(
                    "buildx",
                    "build",
                    "--platform",
                    platform,
                    "--output",
                    "type=cacheonly",
                    "--file",
                    file.toString(),
                    folder.toString());
            return true;
        } catch (AssertionError failed) {
            return false;
        }
    }

    private static CliRun check(String... words) {
        var all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(words));
        return CliRun.of(
                host -> Wiring.engineFinder(host == null ? engine.host().toString() : host),
                Wiring::registry,
                Wiring.builders(engine.environment()),
                "",
                all.toArray(String[]::new));
    }

    static List<String> findings(JsonNode json) {
        return json.get("findings")
                .valueStream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.get("id").asText(),
                                        one.get("severity").asText(),
                                        one.get("line").asText(),
                                        one.get("platform").asText()))
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
