package dev.crossdock.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.EngineInfo.ImageStore;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class BuildWayTest {
    private static final BuildOutput PUSH = new BuildOutput.Registry();
    private static final BuildOutput ARCHIVE = new BuildOutput.Archive(Path.of("/x.tar"));
    private static final BuilderInfo OWN = builder("default", "docker", "running", "");
    private static final BuilderInfo OTHER = builder("ci", "docker-container", "inactive", "");
    private static final BuilderInfo GONE = builder("far", "remote", "", "no route to host");

    private final BuildRequest two =
            BuildRequest.of(
                    Path.of("/app/Dockerfile"), List.of(Platform.AMD64, Platform.ARM64), "app:1");
    private final BuildRequest one = two.platforms(List.of(Platform.ARM64));

    private static BuilderInfo builder(String name, String driver, String status, String error) {
        return new BuilderInfo(
                name,
                driver,
                List.of(
                        new BuilderInfo.Node(
                                name + "0", "x", status, List.of(), List.of(), error)));
    }

    private static BuildWay way(ImageStore store, BuildRequest request, BuilderInfo... builders) {
        var engine = new EngineInfo("Docker", "1", "1.45", Platform.AMD64, store, 1, 1, "");
        return BuildWay.of(request, engine, () -> List.of(builders));
    }

    @Test
    void withTheContainerdStoreTheEnginesOwnBuilderDoesItAll() {
        for (var output : List.of(new BuildOutput.Engine(), PUSH, ARCHIVE)) {
            assertThat(way(ImageStore.CONTAINERD, two.output(output), OWN, OTHER))
                    .isEqualTo(new BuildWay.Together(null));
        }
    }

    @Test
    void withTheOlderStoreItDoesOnePlatform() {
        assertThat(way(ImageStore.GRAPHDRIVER, one, OWN)).isEqualTo(new BuildWay.Together(null));
        assertThat(way(ImageStore.GRAPHDRIVER, one.output(PUSH), OWN, OTHER))
                .isEqualTo(new BuildWay.Together(null));
    }

    @Test
    void theOlderStoreHasATagForEachPlatform() {
        assertThat(way(ImageStore.GRAPHDRIVER, two, OWN, OTHER))
                .isEqualTo(new BuildWay.Apart(null, Platform.AMD64));
    }

    @Test
    void forAllElseAnotherBuilderIsTakenOrMade() {
        for (var request : List.of(two.output(PUSH), two.output(ARCHIVE), one.output(ARCHIVE))) {
            assertThat(way(ImageStore.GRAPHDRIVER, request, OWN, GONE, OTHER))
                    .isEqualTo(new BuildWay.Together("ci"));
            assertThat(way(ImageStore.GRAPHDRIVER, request, OWN, GONE))
                    .isEqualTo(new BuildWay.NewBuilder());
        }
    }

    @Test
    void theBuilderThatWasChosenDoesIt() {
        assertThat(way(ImageStore.CONTAINERD, two.builder("ci").output(PUSH), OWN, OTHER))
                .isEqualTo(new BuildWay.Together("ci"));
        assertThat(way(ImageStore.CONTAINERD, two.builder("ci"), OWN, OTHER))
                .isEqualTo(new BuildWay.Together("ci"));
        assertThat(way(ImageStore.GRAPHDRIVER, two.builder("ci"), OWN, OTHER))
                .isEqualTo(new BuildWay.Apart("ci", Platform.AMD64));
    }

    @Test
    void severalMachinesHandTheirPartsToTheEngineOneByOne() {
        var node = OTHER.nodes().getFirst();
        var several = new BuilderInfo("ci", OTHER.driver(), List.of(node, node));

        assertThat(way(ImageStore.CONTAINERD, two.builder("ci"), OWN, several))
                .isEqualTo(new BuildWay.Apart("ci", Platform.AMD64));
        assertThat(way(ImageStore.CONTAINERD, two.builder("ci").output(PUSH), OWN, several))
                .isEqualTo(new BuildWay.Together("ci"));
    }

    @Test
    void aPartIsNamedAfterItsPlatform() {
        var way = new BuildWay.Apart(null, Platform.AMD64);
        var request = two.flags(List.of("--tag", "app:latest", "--no-cache"));

        assertThat(request.part(Platform.ARM64, way).line())
                .startsWith(
                        "docker buildx build --platform linux/arm64 --tag app:1-arm64 --no-cache"
                                + " --file");
        assertThat(request.part(Platform.AMD64, way).line())
                .startsWith(
                        "docker buildx build --platform linux/amd64 --tag app:1-amd64 --tag"
                                + " app:latest --no-cache --tag app:1 --file");
        assertThat(request.output(PUSH).part(Platform.AMD64, way).flags())
                .containsExactly("--no-cache");
        assertThat(String.join(" ", request.joinWords()))
                .isEqualTo(
                        "docker buildx imagetools create --tag app:1 --tag app:latest"
                                + " app:1-amd64 app:1-arm64");
        assertThat(two.tag("host:5000/app").tagOf(Platform.ARM_V7))
                .isEqualTo("host:5000/app:latest-arm-v7");
    }
}
