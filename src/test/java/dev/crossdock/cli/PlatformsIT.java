package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.Alone;
import dev.crossdock.EngineTest;
import dev.crossdock.LabImage;
import dev.crossdock.OwnLab;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

@EngineTest(lab = true)
class PlatformsIT {

    private static TestEngine engine;

    @BeforeAll
    static void take(TestEngine found) {
        engine = found;
    }

    @Test
    void everyUsualPlatformIsReallyProbed() {
        var platforms = run("platforms", "--json").json().get("platforms");

        assertThat(lines(platforms))
                .containsExactly(
                        "linux/amd64 native null true",
                        "linux/arm64 emulated qemu true",
                        "linux/arm/v7 emulated qemu true",
                        "linux/ppc64le unavailable null true",
                        "linux/riscv64 unavailable null true",
                        "linux/s390x unavailable null true");
    }

    @Alone
    @Test
    void anEmulatorThatWasSwitchedOffIsNoticed() throws Exception {
        emulator("off");
        try {
            assertThat(lines(run("platforms", "--json").json().get("platforms")))
                    .contains(
                            "linux/arm/v7 unavailable null true", "linux/arm64 emulated qemu true");
        } finally {
            emulator("on");
        }
        assertThat(lines(run("platforms", "--json").json().get("platforms")))
                .contains("linux/arm/v7 emulated qemu true");
    }

    @Thorough
    @Test
    void theEngineIsTheOneThatDockerSpeaksWith() throws Exception {
        var told = run("platforms", "--json").json().get("engine");

        assertThat(told.get("version").asText())
                .isEqualTo(engine.docker("version", "--format", "{{.Server.Version}}"));
        assertThat(told.get("apiVersion").asText())
                .isEqualTo(engine.docker("version", "--format", "{{.Server.APIVersion}}"));
        assertThat(told.get("host").asText()).isEqualTo(engine.host().toString());
        assertThat(told.get("name").asText()).isEqualTo("Docker Engine");
        assertThat(told.get("platform").asText()).isEqualTo("linux/amd64");
        assertThat(told.get("imageStore").asText()).isIn("containerd", "graphdriver");
    }

    @Test
    void ofAnImageItTellsWhatIsHereWhatIsPublishedAndWhatToTake() throws Exception {
        engine.docker("pull", "-q", "--platform", "linux/amd64", engine.busybox());
        var image = run("platforms", engine.busybox(), "--json").json().get("image");

        assertThat(image.get("ref").asText()).isEqualTo(engine.busybox());
        assertThat(texts(image.get("local"))).contains("linux/amd64");
        assertThat(texts(image.get("registry")))
                .containsExactly("linux/amd64", "linux/arm64", "linux/arm/v7");
        assertThat(image.get("registryError").isNull()).isTrue();
        assertThat(image.get("recommended").asText()).isEqualTo("linux/amd64");
        assertThat(image.get("why").asText()).contains("already here");
    }

    @Thorough
    @Test
    void beforeAndAfterEachPullItTellsWhatIsPublishedAndWhatIsHere() throws Exception {
        var images = new ArrayList<>(LabImage.OF_ONE_PLATFORM);
        images.add(LabImage.ATTESTED);
        for (var image : images) {
            try (var own = OwnLab.start("platforms")) {
                var lab = own.engine();
                image.atEachPull(lab, here -> assertTold(lab, image, here));
            }
        }
    }

    private static void assertTold(TestEngine lab, LabImage image, List<String> here) {
        var told =
                CliRun.of(
                                host -> Wiring.engineFinder(lab.host().toString()),
                                "",
                                "platforms",
                                image.in(lab),
                                "--json")
                        .json()
                        .get("image");

        assertThat(texts(told.get("registry"))).isEqualTo(image.published());
        assertThat(texts(told.get("local"))).containsExactlyInAnyOrderElementsOf(here);
        assertThat(told.get("recommended").asText()).isEqualTo(image.recommended());
        assertThat(told.get("why").asText())
                .contains(image.recommended())
                .contains(here.contains(image.recommended()) ? "already here" : "is published")
                .contains(image.recommended().equals("linux/amd64") ? "own CPU" : "under QEMU");
    }

    @Thorough
    @Test
    void whereTheRegistryCannotBeAskedItSaysSoAndTellsWhatIsHere() throws Exception {
        engine.docker("pull", "-q", "--platform", "linux/amd64", engine.busybox());
        engine.docker("tag", engine.busybox(), "localhost:1/crossdock-test:1");
        try {
            var image = run("platforms", "localhost:1/crossdock-test:1", "--json").json();

            assertThat(image.at("/image/registry").isNull()).isTrue();
            assertThat(image.at("/image/registryError").asText()).contains("could not be reached");
            assertThat(image.at("/image/recommended").asText()).isEqualTo("linux/amd64");
        } finally {
            engine.docker("rmi", "localhost:1/crossdock-test:1");
        }
    }

    @Test
    void anImageThatIsNowhereIsOneLineAndStatusOne() {
        var run = run("platforms", engine.registry() + "/nowhere:1", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("/nowhere:1");
    }

    @Thorough
    @Test
    void forPeopleItIsATable() {
        assertThat(run("platforms", engine.busybox()).out().lines())
                .anyMatch(line -> line.matches("linux/arm/v7 +emulated by QEMU +\\w+"))
                .anyMatch(line -> line.matches("linux/s390x +cannot run"));
    }

    @Test
    void neitherAnEndedNorACancelledProbeLeavesAnythingBehind() throws Exception {
        var before = probes();
        run("platforms");
        run("platforms", "--timeout", "0.3");

        assertThat(probes()).isSubsetOf(before);
    }

    /** Also what another, killed before its end, may have left here earlier. */
    private static List<String> probes() throws IOException, InterruptedException {
        var filter = "label=dev.crossdock.probe";
        return Stream.of(
                        engine.docker("ps", "-aq", "--filter", filter),
                        engine.docker("images", "-aq", "--filter", filter))
                .flatMap(String::lines)
                .toList();
    }

    @Test
    void anEngineThatDoesNotAnswerIsOneLineAndStatusOne() {
        var run = run("platforms", "--host", "unix:///nowhere/docker.sock");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("/nowhere/docker.sock");
    }

    @Thorough
    @Test
    void theLauncherAnswersTheSame() throws Exception {
        var app = Path.of(System.getProperty("crossdock.app", "target/crossdock"));
        var builder =
                new ProcessBuilder(
                        app.toAbsolutePath().resolve("bin/crossdock").toString(),
                        "platforms",
                        "--json");
        builder.environment().putAll(engine.environment());
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var json = new ObjectMapper().readTree(process.getInputStream());

        assertThat(process.waitFor()).isZero();
        assertThat(lines(json.get("platforms")))
                .contains("linux/amd64 native null true", "linux/arm64 emulated qemu true");
    }

    private static CliRun run(String... args) {
        return CliRun.of(
                host -> Wiring.engineFinder(host == null ? engine.host().toString() : host),
                "",
                args);
    }

    /** The switch is the kernel's, for the whole machine. */
    private static void emulator(String onOrOff) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("src/lab/lab", "emulator", "arm", onOrOff).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> lines(JsonNode platforms) {
        return StreamSupport.stream(platforms.spliterator(), false)
                .map(
                        p ->
                                String.join(
                                        " ",
                                        p.get("platform").asText(),
                                        p.get("runs").asText(),
                                        p.get("emulator").asText(),
                                        p.get("probed").asText()))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
