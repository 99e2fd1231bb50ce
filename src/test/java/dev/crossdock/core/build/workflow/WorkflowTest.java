package dev.crossdock.core.build.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class WorkflowTest {
    /** Kept, so that they can be shown to GitHub's own parser too. */
    private static final Path KEPT = Path.of("target", "workflows");

    private static final String COMPILES =
            """
            FROM golang:1.24 AS build
            COPY . .
            RUN go build -o /app .
            FROM debian:13
            COPY --from=build /app /app
            """;
    private static final String CROSS_COMPILES =
            """
            FROM --platform=$BUILDPLATFORM golang:1.24 AS build
            ARG TARGETARCH
            RUN GOARCH=$TARGETARCH go build -o /app .
            FROM scratch
            COPY --from=build /app /app
            """;
    private static final List<Platform> THREE =
            List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);

    /**
     * @param apart whether each platform has a job of its own
     * @param emulating how many builds want an emulator
     */
    private record Case(
            String name,
            String dockerfile,
            List<Platform> platforms,
            @Nullable String target,
            boolean apart,
            int emulating) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> cases() {
        var both = List.of(Platform.AMD64, Platform.ARM64);
        return Stream.of(
                new Case("compiled-on-each", COMPILES, both, null, true, 0),
                new Case("compiled-on-three", COMPILES, THREE, null, true, 1),
                new Case("cross-compiled", CROSS_COMPILES, both, null, false, 0),
                new Case("cross-compiled-for-three", CROSS_COMPILES, THREE, null, false, 0),
                new Case("copied-only", "FROM debian:13\nCOPY . .\n", both, null, false, 0),
                new Case("one-native", COMPILES, List.of(Platform.AMD64), null, false, 0),
                new Case("one-arm", COMPILES, List.of(Platform.ARM64), null, false, 0),
                new Case(
                        "no-native-runner",
                        COMPILES,
                        List.of(Platform.AMD64, Platform.parse("linux/s390x")),
                        null,
                        false,
                        1),
                new Case(
                        "only-the-target-counts",
                        COMPILES + "FROM scratch AS files\nCOPY . .\n",
                        both,
                        "files",
                        false,
                        0));
    }

    private static WorkflowRequest request(Case of) {
        return new WorkflowRequest(
                "docker/api.Dockerfile",
                ".",
                of.platforms(),
                new TreeMap<>(Map.of("BASE", "it's ${{ secrets.X }}", "V", "1: #2")),
                of.target(),
                null,
                List.of("sh", "-c", "echo 'a: b' # ok"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGithubWorkflowIsSound(Case of) throws IOException {
        var request = request(of);
        var runners = Runners.of(of.dockerfile().getBytes(StandardCharsets.UTF_8), request);

        var text = GithubWorkflow.of(request, runners);

        keep(of.name() + ".github.yml", text);
        var root = new YAMLMapper().readTree(text);
        assertThat(WorkflowRules.problems(root)).isEmpty();
        assertThat(runners.apart()).isEqualTo(of.apart());
        assertThat(root.get("jobs").has("merge")).isEqualTo(of.apart());
        assertThat(emulatedBuilds(root)).isEqualTo(of.emulating() > 0);
        assertThat(buildInput(root, "build-args"))
                .contains("BASE=it's ${{ '${{' }} secrets.X }}\n", "V=1: #2");
        var tried = root.at("/jobs/smoke/strategy/matrix/include").findValuesAsText("platform");
        assertThat(tried)
                .containsExactlyElementsOf(
                        of.platforms().stream().map(Platform::toString).toList());
        assertThat(root.at("/jobs/smoke/steps").findValuesAsText("run"))
                .last()
                .asString()
                .contains("sh -c 'echo '\\''a: b'\\'' # ok'");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGitlabPipelineIsSound(Case of) throws IOException {
        var request = request(of);
        var runners = Runners.of(of.dockerfile().getBytes(StandardCharsets.UTF_8), request);

        var text = GitlabPipeline.of(request, runners);

        keep(of.name() + ".gitlab.yml", text);
        var root = new YAMLMapper().readTree(text);
        var jobs = new ArrayList<String>();
        root.properties().stream()
                .filter(job -> job.getValue().has("script"))
                .forEach(job -> jobs.add(job.getKey()));
        assertThat(jobs.contains("merge")).isEqualTo(of.apart());
        for (var job : jobs) {
            var stages = new YAMLMapper().convertValue(root.get("stages"), List.class);
            assertThat(stages).contains(root.get(job).get("stage").asText());
            root.get(job).path("needs").forEach(need -> assertThat(jobs).contains(need.asText()));
            root.get(job).get("script").forEach(line -> assertThat(line.isTextual()).isTrue());
        }
        assertThat(jobs.stream().filter(job -> job.startsWith("smoke:")))
                .hasSameSizeAs(of.platforms());
    }

    @Test
    void arm64GetsItsOwnRunnerAndWhatHasNoneIsEmulated() throws IOException {
        var of = cases().filter(one -> one.name().equals("compiled-on-three")).findFirst();
        var request = request(of.orElseThrow());
        var runners = Runners.of(COMPILES.getBytes(StandardCharsets.UTF_8), request);
        var lanes =
                new YAMLMapper()
                        .readTree(GithubWorkflow.of(request, runners))
                        .at("/jobs/build/strategy/matrix/include");
        assertThat(lanes.findValuesAsText("runner"))
                .containsExactly("ubuntu-24.04", "ubuntu-24.04-arm", "ubuntu-24.04");
        assertThat(lanes.findValuesAsText("emulated")).containsExactly("false", "false", "true");
    }

    @Test
    void anotherRegistryWantsItsOwnCredentials() throws IOException {
        var request =
                new WorkflowRequest(
                        "Dockerfile",
                        ".",
                        THREE,
                        new TreeMap<>(),
                        null,
                        "registry.example.com/team/app",
                        List.of());
        var text =
                GithubWorkflow.of(
                        request, Runners.of(COMPILES.getBytes(StandardCharsets.UTF_8), request));
        keep("other-registry.github.yml", text);
        assertThat(WorkflowRules.problems(new YAMLMapper().readTree(text))).isEmpty();
        assertThat(text)
                .contains("registry: registry.example.com", "secrets.REGISTRY_TOKEN")
                .doesNotContain("GITHUB_TOKEN");
    }

    @Test
    void aLineEndIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new WorkflowRequest(
                                        "Dockerfile",
                                        ".",
                                        THREE,
                                        new TreeMap<>(Map.of("A", "b\nrun: evil")),
                                        null,
                                        null,
                                        List.of()));
    }

    @Test
    void theRulesSeeWhatIsWrong() throws IOException {
        var broken =
                """
                name: x
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-24.04
                    needs: nobody
                    steps:
                      - uses: x/y@v1
                        run: both
                      - run: echo ${{ matrix.nothing }} ${{ stepz.x }}
                  b:
                    steps: []
                """;
        assertThat(WorkflowRules.problems(new YAMLMapper().readTree(broken)))
                .containsExactlyInAnyOrder(
                        "a: needs nobody, which is no job",
                        "a: a step has both or neither of uses and run",
                        "a: no matrix value nothing",
                        "a: no context stepz",
                        "b: no runs-on",
                        "b: no steps");
    }

    private static boolean emulatedBuilds(JsonNode root) {
        var build = root.at("/jobs/build");
        boolean sets = build.get("steps").toString().contains("setup-qemu-action");
        var lanes = build.at("/strategy/matrix/include").findValuesAsText("emulated");
        return sets && (lanes.isEmpty() || lanes.contains("true"));
    }

    private static String buildInput(JsonNode root, String name) {
        for (var step : root.at("/jobs/build/steps")) {
            if (step.path("uses").asText().startsWith("docker/build-push-action")) {
                return step.at("/with/" + name).asText();
            }
        }
        return "";
    }

    private static void keep(String name, String text) throws IOException {
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(name), text);
    }
}
