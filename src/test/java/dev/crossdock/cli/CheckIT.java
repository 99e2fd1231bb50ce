package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.Breadth;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is said of Dockerfiles, beside what {@code docker buildx build} then really does. */
@EngineTest(lab = true)
class CheckIT {

    private static final List<String> PLATFORMS = List.of("linux/amd64", "linux/arm64");

    private static TestEngine engine;

    @TempDir private Path folder;

    @BeforeAll
    static void take(TestEngine found) {
        engine = found;
    }

    /**
     * @param name what is tried
     * @param file the Dockerfile; lines are parted by semicolons, and {@code @} is the registry
     * @param findings each as id, severity, line and platform
     */
    record Trial(String name, String file, List<String> findings) {
        String text() {
            return file.replaceAll(";\\s*", "\n").replace("@", engine.registry() + "/") + "\n";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Trial> trials() {
        return Breadth.of(cases(), 7);
    }

    private static List<Trial> cases() {
        return List.of(
                trial("published for all", "FROM @busybox:1; RUN uname -m"),
                trial("with attestations", "FROM @attested:1; COPY Dockerfile /"),
                trial("nothing", "FROM scratch; COPY Dockerfile /"),
                trial("pinned nothing", "FROM --platform=linux/amd64 scratch; COPY Dockerfile /"),
                trial(
                        "amd64 only",
                        "FROM @busybox-amd64:1",
                        "base-lacks-platform error 1 linux/arm64"),
                trial(
                        "amd64 only, to copy from",
                        "FROM @busybox-amd64:1 AS a; FROM @busybox:1; COPY --from=a /bin/ls /x",
                        "base-lacks-platform error 1 linux/arm64"),
                trial(
                        "amd64 only, and nothing needs it",
                        "FROM @busybox-amd64:1 AS a; FROM @busybox:1"),
                trial(
                        "amd64 only, on the build platform",
                        "FROM --platform=$BUILDPLATFORM @busybox-amd64:1 AS a; RUN true"
                                + "; FROM @busybox:1; COPY --from=a /bin/ls /x"),
                trial(
                        "amd64 only, an image to copy from on the build platform",
                        "FROM --platform=$BUILDPLATFORM @busybox:1 AS a"
                                + "; COPY --from=@busybox-amd64:1 /bin/ls /x"
                                + "; FROM @busybox:1; COPY --from=a /x /x",
                        "base-lacks-platform error 2 linux/arm64"),
                trial(
                        "amd64 only, to mount",
                        "FROM @busybox:1; RUN --mount=from=@busybox-amd64:1,target=/m ls /m",
                        "base-lacks-platform error 2 linux/arm64"),
                trial(
                        "a stage for each architecture",
                        "FROM @busybox-amd64:1 AS x-amd64; FROM @busybox-arm64-plain:1 AS x-arm64"
                                + "; FROM x-${TARGETARCH}; RUN true"),
                trial("not there", "FROM @no-such:1", "base-not-found error 1 null"),
                trial("no argument", "FROM ${BASE}", "unresolved-arg error 1 null"),
                trial(
                        "an argument of a stage",
                        "FROM @busybox:1 AS a; ARG T=1; FROM @busybox:$T",
                        "unresolved-arg error 3 null"),
                trial("an argument", "ARG T=1; FROM @busybox:${T:-2}"),
                trial("nested defaults", "ARG T; FROM ${BASE:-@busybox:${T:-1}}"),
                trial("meant to be empty", "ARG PREFIX; FROM ${PREFIX}@busybox:1"),
                trial(
                        "copied from a variable",
                        "ARG I=@busybox:1; FROM @busybox:1; COPY --from=$I /bin/ls /x",
                        "syntax error 3 null"),
                trial(
                        "copied from no stage",
                        "FROM @busybox:1; COPY --from=7 /a /b",
                        "syntax error 2 null"),
                trial(
                        "copied from a later stage",
                        "FROM @busybox:1 AS a; COPY --from=b /bin/ls /x; FROM @busybox:1 AS b"
                                + "; FROM a",
                        "syntax error 2 null"),
                trial(
                        "of two with one name",
                        "FROM @busybox-amd64:1 AS a; FROM @busybox:1 AS a; FROM @busybox:1"
                                + "; COPY --from=a /bin/ls /x"),
                trial(
                        "a name in capitals",
                        "FROM @busybox:1 AS Base; FROM Base",
                        "syntax error 2 null"),
                trial(
                        "a name in capitals, to copy from",
                        "FROM @busybox:1 AS Base; FROM @busybox:1; COPY --from=bASE /bin/ls /x"),
                trial("no instruction", "FROM @busybox:1; RUNN x", "syntax error 2 null"),
                trial("no flag", "FROM --platfrom=x @busybox:1", "syntax error 1 null"),
                // a file without any FROM is not among them: it ends Docker 26.1.5's engine
                trial("an open brace", "FROM @busybox:1; ENV A=${B", "syntax error 2 null"),
                trial("an empty RUN", "FROM @busybox:1; RUN"),
                trial("a document", "FROM @busybox:1; RUN <<EOF; uname; EOF; USER 1"),
                trial(
                        "a document without its end",
                        "FROM @busybox:1; RUN <<EOF; uname",
                        "syntax error 2 null"),
                trial("no document", "FROM @busybox:1; RUN echo '<<EOF'; USER 1"),
                trial("a backtick", "# escape=`; FROM `; @busybox:1; RUN true `; # why; && true"),
                trial(
                        "kept for others",
                        "FROM @busybox:1 AS a; ONBUILD RUN exit 1; FROM @busybox:1"),
                trial("a plain FROM in small letters", "from @busybox:1 as x; run true"));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatIsSaidIsWhatTheBuilderDoes(Trial trial) throws Exception {
        var file = write(trial.text());

        var run = check(file.toString(), "--json");

        assertThat(findings(run.json())).isEqualTo(trial.findings());
        assertThat(run.status()).isEqualTo(trial.findings().isEmpty() ? 0 : 3);
        for (var platform : PLATFORMS) {
            assertThat(texts(run.json().get("buildable")).contains(platform))
                    .as("built for %s", platform)
                    .isEqualTo(builds(file, platform));
        }
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
                "",
                all.toArray(String[]::new));
    }

    private static List<String> findings(JsonNode json) {
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

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static Trial trial(String name, String file, String... findings) {
        return new Trial(name, file, List.of(findings));
    }
}
