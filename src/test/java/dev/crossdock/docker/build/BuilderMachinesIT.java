package dev.crossdock.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildTrouble;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.build.BuilderMachines;
import dev.crossdock.core.build.FarMachine;
import dev.crossdock.core.build.OwnBuilder;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builders of other machines than the engine's own builder. */
@EngineTest(lab = true)
class BuilderMachinesIT {
    private static final List<Platform> BOTH = List.of(Platform.AMD64, Platform.ARM64);
    private static final String REMOTE = "crossdock-test-remote";

    @TempDir private Path folder;
    private TestEngine engine;
    private Buildx buildx;
    private BuildxMachines machines;
    private final BuildProgress progress = new BuildProgress(BOTH);

    @BeforeEach
    void open(TestEngine engine) {
        this.engine = engine;
        var command = new DockerCommand(engine.environment(), folder);
        buildx = new Buildx(command, address());
        machines = new BuildxMachines(command, address());
    }

    @AfterEach
    void remove() {
        for (var name : List.of(BuildWay.OWN_BUILDER, REMOTE)) {
            machines.run(List.of(List.of("docker", "buildx", "rm", "--force", name)));
        }
    }

    private String address() {
        return engine.host().toString();
    }

    private OwnBuilder own() {
        return new OwnBuilder(buildx.all(), address(), BOTH);
    }

    @Test
    void aMachineIsAskedAddedGivenItsPlatformsAndTakenOff() throws IOException {
        try (var door = EngineDoor.toEngine(engine)) {
            var answer = machines.ask(door.address());

            assertThat(answer).isInstanceOf(BuilderMachines.Found.class);
            var found = ((BuilderMachines.Found) answer).machine();
            assertThat(found.engine()).isNotEmpty();
            assertThat(found.platform()).isEqualTo(Platform.AMD64);
            assertThat(own().refusal(found)).isPresent();

            // a lab's machines are all of one kind, so this one is only said to be another
            var other = new FarMachine(found.place(), "far", found.engine(), Platform.ARM64);
            assertThat(machines.run(own().adding(other))).isEmpty();
            assertThat(own().others()).extracting(BuilderInfo.Node::name).containsExactly("far");
            assertThat(builds(BuildWay.OWN_BUILDER))
                    .isEqualTo(Map.of(Platform.AMD64, "here", Platform.ARM64, "far"));

            assertThat(machines.run(own().removing("far"))).isEmpty();
            assertThat(buildx.all()).noneMatch(it -> it.name().equals(BuildWay.OWN_BUILDER));
        }
    }

    private Map<Platform, String> builds(String name) {
        var names = new java.util.HashMap<Platform, String>();
        buildx.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .assigned(BOTH)
                .forEach((platform, node) -> names.put(platform, node.name()));
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "tcp://127.0.0.1:1, No Docker answers",
        "no-such-context, There is no Docker context",
        "ssh://nobody@no-such-host.invalid, No machine is found under the name",
        "tcp://two words, is no address",
    })
    void aMachineThatDoesNotAnswerIsExplained(String place, String words) {
        var answer = machines.ask(place);

        assertThat(answer).isInstanceOf(BuilderMachines.NotFound.class);
        assertThat(((BuilderMachines.NotFound) answer).sentence()).contains(words);
    }

    @Test
    void everyMachineBuildsWhatItWasGivenAndTheRegistryGetsItAll() throws IOException {
        try (var here = EngineDoor.toBuildKit(engine);
                var far = EngineDoor.toBuildKit(engine)) {
            join(here, "here", Platform.AMD64, List.of());
            join(far, "far", Platform.ARM64, List.of("--append"));
            assertThat(builds(REMOTE))
                    .isEqualTo(Map.of(Platform.AMD64, "here", Platform.ARM64, "far"));
            var name = engine.registry() + "/crossdock-test/machines:" + folder.getFileName();

            var result = build(request(name).output(new BuildOutput.Registry()));

            assertThat(result).isInstanceOf(BuildResult.Succeeded.class);
            assertThat(Wiring.registry().published(name).platforms())
                    .containsExactlyInAnyOrderElementsOf(BOTH);
            for (var platform : BOTH) {
                assertThat(progress.lane(platform)).as("lane of %s", platform).isNotEmpty();
            }
            var archive = new BuildOutput.Archive(folder.resolve("app.tar"));
            var refused = build(request(name).output(archive));
            assertThat(refused).isInstanceOf(BuildResult.Failed.class);
            assertThat(trouble(refused).title()).contains("several machines");
            try (var left = Files.list(folder)) {
                assertThat(left.map(file -> file.getFileName().toString()))
                        .containsExactly("Dockerfile");
            }
        }
    }

    @Thorough
    @Test
    void aMachineThatIsNotTheEnginesOwnHandsItAllOver() throws Exception {
        try (var door = EngineDoor.toBuildKit(engine)) {
            join(door, "here", Platform.AMD64, List.of());
            var request = request("crossdock-test/handed:" + folder.getFileName());

            assertThat(build(request)).isInstanceOf(BuildResult.Succeeded.class);

            for (var platform : BOTH) {
                var its = platform.equals(Platform.AMD64) ? "x86_64" : "aarch64";
                assertThat(run(request, platform)).isEqualTo(its);
            }
            var archive = folder.resolve("app.tar");
            assertThat(build(request.output(new BuildOutput.Archive(archive))))
                    .isInstanceOf(BuildResult.Succeeded.class);
            assertThat(archive).isNotEmptyFile();
        }
    }

    private void join(EngineDoor door, String node, Platform platform, List<String> flags) {
        var words = new java.util.ArrayList<>(List.of("docker", "buildx", "create"));
        words.addAll(List.of("--name", REMOTE, "--driver", "remote", "--node", node));
        words.addAll(flags);
        words.addAll(List.of("--platform", platform.toString(), door.address()));
        assertThat(machines.run(List.of(words))).isEmpty();
    }

    private BuildRequest request(String name) throws IOException {
        var text = "FROM %s\nRUN uname -m > /machine\nCMD [\"cat\", \"/machine\"]\n";
        var file =
                Files.writeString(folder.resolve("Dockerfile"), text.formatted(engine.busybox()));
        return BuildRequest.of(file, BOTH, name).builder(REMOTE);
    }

    private BuildResult build(BuildRequest request) {
        try (var open = Wiring.engineFinder(address()).openFirst()) {
            var way = BuildWay.of(request, open.info(), buildx::all);
            return buildx.build(request, way, progress::accept);
        }
    }

    private static BuildTrouble trouble(BuildResult result) {
        return BuildTrouble.of(((BuildResult.Failed) result).detail(), Optional.empty())
                .orElseThrow();
    }

    private String run(BuildRequest request, Platform platform) throws Exception {
        return engine.docker("run", "--rm", "--platform", platform.toString(), request.tag())
                .strip();
    }
}
