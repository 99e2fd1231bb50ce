package dev.crossdock.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Where a result can go, by the way that the engine's image store allows. */
@EngineTest(lab = true)
class BuildOutputIT {
    private static final List<Platform> BOTH = List.of(Platform.AMD64, Platform.ARM64);

    @TempDir private Path folder;
    private TestEngine engine;
    private Buildx buildx;
    private final BuildProgress progress = new BuildProgress(BOTH);

    @BeforeEach
    void open(TestEngine engine) {
        this.engine = engine;
        buildx = new Buildx(new DockerCommand(engine.environment(), folder), address());
    }

    private String address() {
        return engine.host().toString();
    }

    @Test
    void aRegistryGetsAllPlatformsAsOneImage() throws IOException {
        var name = engine.registry() + "/crossdock-test/pushed:" + folder.getFileName();

        var result = build(request(name).output(new BuildOutput.Registry()));

        assertThat(result).isInstanceOf(BuildResult.Succeeded.class);
        var published = published(name);
        assertThat(published.platforms()).containsExactlyElementsOf(BOTH);
        assertThat(((BuildResult.Succeeded) result).names())
                .isEqualTo(Map.of(Platform.AMD64, name, Platform.ARM64, name));
        for (var platform : BOTH) {
            assertThat(progress.lane(platform)).as("lane of %s", platform).isNotEmpty();
        }
    }

    @Thorough
    @Test
    void platformsThatAreBuiltApartAreJoinedInTheRegistry() throws IOException {
        var name = engine.registry() + "/crossdock-test/apart:" + folder.getFileName();
        var request = request(name).output(new BuildOutput.Registry());

        var result =
                buildx.build(request, new BuildWay.Apart(null, Platform.AMD64), progress::accept);

        assertThat(result).isInstanceOf(BuildResult.Succeeded.class);
        assertThat(published(name).platforms()).containsExactlyElementsOf(BOTH);
        for (var platform : BOTH) {
            assertThat(progress.lane(platform)).as("lane of %s", platform).isNotEmpty();
        }
        assertThat(progress.way()).contains("joined");
    }

    @Test
    void whereNoBuilderCanBeStartedThePlatformsAreBuiltApartAndNothingOfItIsLeft()
            throws IOException {
        var name = engine.registry() + "/crossdock-test/fallback:" + folder.getFileName();
        var request = request(name).output(new BuildOutput.Registry());

        var result = buildx.build(request, new BuildWay.NewBuilder(), progress::accept);

        assertThat(result).isInstanceOf(BuildResult.Succeeded.class);
        assertThat(published(name).platforms()).containsExactlyElementsOf(BOTH);
        assertThat(buildx.all()).noneMatch(one -> one.name().equals(BuildWay.OWN_BUILDER));
    }

    @Thorough
    @Test
    void anEngineThatKeepsOnePlatformATagGetsATagForEach() throws Exception {
        var request = request("crossdock-test/each:" + folder.getFileName());

        var result =
                buildx.build(request, new BuildWay.Apart(null, Platform.AMD64), progress::accept);

        assertThat(result).isInstanceOf(BuildResult.Succeeded.class);
        for (var platform : BOTH) {
            assertThat(run(request.tagOf(platform), platform))
                    .isEqualTo(platform.equals(Platform.AMD64) ? "x86_64" : "aarch64");
        }
        assertThat(run(request.tag(), Platform.AMD64)).isEqualTo("x86_64");
    }

    @Test
    void anArchiveIsWrittenWholeOrNotAtAll() throws IOException {
        var archive = folder.resolve("out").resolve("app.oci.tar");
        Files.createDirectories(archive.getParent());
        var request = request("crossdock-test/archive:1").output(new BuildOutput.Archive(archive));
        var way = way(request);
        var result = buildx.build(request, way, progress::accept);

        if (way instanceof BuildWay.NewBuilder) {
            assertThat(result).isInstanceOf(BuildResult.Failed.class);
            assertThat(archive.getParent()).isEmptyDirectory();
            return;
        }
        assertThat(result).isInstanceOf(BuildResult.Succeeded.class);
        assertThat(archive).isNotEmptyFile();
        var first = Files.readAllBytes(archive);

        Files.writeString(folder.resolve("Dockerfile"), "RUN false\n", StandardOpenOption.APPEND);
        assertThat(buildx.build(request, way, event -> {})).isInstanceOf(BuildResult.Failed.class);
        assertThat(archive.getParent()).isDirectoryContaining(archive::equals);
        assertThat(archive).hasBinaryContent(first);
        try (var files = Files.list(archive.getParent())) {
            assertThat(files).containsExactly(archive);
        }
    }

    @Thorough
    @Test
    void nothingIsKeptWhereNothingIsAsked() throws Exception {
        var request =
                request("crossdock-test/none:" + folder.getFileName())
                        .output(new BuildOutput.Nothing());

        assertThat(build(request)).isInstanceOf(BuildResult.Succeeded.class);
        assertThat(engine.docker("images", "-q", request.tag())).isEmpty();
    }

    @Thorough
    @Test
    void aSecretReachesItsStepAndNothingElse() throws IOException {
        var secret = Files.writeString(folder.resolve("token"), "s3cr3t-of-the-test");
        var request =
                request(
                                "crossdock-test/secret:1",
                                "RUN --mount=type=secret,id=t grep -q s3cr3t-of /run/secrets/t")
                        .flags(List.of("--secret", "id=t,src=" + secret))
                        .output(new BuildOutput.Nothing());

        assertThat(build(request)).isInstanceOf(BuildResult.Succeeded.class);
        assertThat(request.line()).doesNotContain("s3cr3t");
    }

    @Test
    void theBuildersAreToldOnceEach() {
        assertThat(buildx.all())
                .filteredOn(one -> one.name().equals("default"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.enginesOwn()).isTrue();
                            assertThat(one.usable()).isTrue();
                            assertThat(one.nodes().getFirst().platforms()).contains(Platform.AMD64);
                        });
    }

    private BuildResult build(BuildRequest request) {
        return buildx.build(request, way(request), this::take);
    }

    private void take(BuildEvent event) {
        progress.accept(event);
    }

    private BuildWay way(BuildRequest request) {
        try (var open = Wiring.engineFinder(address()).openFirst()) {
            return BuildWay.of(request, open.info(), buildx::all);
        }
    }

    private Published published(String name) {
        return Wiring.registry().published(name);
    }

    private String run(String name, Platform platform) throws Exception {
        return engine.docker("run", "--rm", "--platform", platform.toString(), name, "uname", "-m");
    }

    private BuildRequest request(String tag) throws IOException {
        return request(tag, "RUN uname -m > /machine");
    }

    private BuildRequest request(String tag, String instruction) throws IOException {
        var file = folder.resolve("Dockerfile");
        Files.writeString(
                file,
                """
                FROM %s
                LABEL %s=%s
                %s && : %s
                """
                        .formatted(
                                engine.busybox(),
                                TestEngine.LABEL,
                                engine.labels().get(TestEngine.LABEL),
                                instruction,
                                folder.getFileName()));
        return BuildRequest.of(file, BOTH, tag);
    }
}
