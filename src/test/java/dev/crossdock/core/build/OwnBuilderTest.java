package dev.crossdock.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.BuilderInfo.Node;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class OwnBuilderTest {
    private static final String ENGINE = "unix:///var/run/docker.sock";
    private static final List<Platform> ABLE =
            List.of(Platform.ARM64, Platform.AMD64, Platform.ARM_V7);
    private static final FarMachine SERVER =
            new FarMachine("ssh://me@server", "server", "28.5", Platform.AMD64);
    private static final Node HERE = node("here", ENGINE, List.of(Platform.ARM64, Platform.ARM_V7));
    private static final Node FAR = node("server", "ssh://me@server", List.of(Platform.AMD64));

    private static Node node(String name, String endpoint, List<Platform> fixed) {
        return new Node(name, endpoint, "inactive", fixed, fixed, "");
    }

    private static OwnBuilder with(Node... nodes) {
        return new OwnBuilder(
                nodes.length == 0
                        ? List.of()
                        : List.of(
                                new BuilderInfo(
                                        BuildWay.OWN_BUILDER, "docker-container", List.of(nodes))),
                ENGINE,
                ABLE);
    }

    private static List<String> lines(List<List<String>> commands) {
        return commands.stream().map(words -> String.join(" ", words)).toList();
    }

    @Test
    void theFirstMachineMakesTheBuilder() {
        assertThat(lines(with().adding(SERVER)))
                .containsExactly(
                        "docker buildx create --name crossdock --driver docker-container --node"
                                + " here --platform linux/arm64,linux/arm/v7 "
                                + ENGINE,
                        "docker buildx create --name crossdock --append --node server --platform"
                                + " linux/amd64 ssh://me@server");
    }

    @Test
    void aBuilderThatWasMadeWithoutPlatformsIsGivenThem() {
        assertThat(lines(with(node("crossdock0", ENGINE, List.of())).adding(SERVER)))
                .first()
                .isEqualTo(
                        "docker buildx create --name crossdock --append --node crossdock0"
                                + " --platform linux/arm64,linux/arm/v7 "
                                + ENGINE);
    }

    @Test
    void whatAnotherMachineBuildsAlreadyIsLeftToIt() {
        var board = new FarMachine("ssh://board", "board", "28.5", Platform.ARM_V7);

        assertThat(lines(with(HERE, FAR).adding(board)).getFirst())
                .contains("--platform linux/arm64 " + ENGINE);
    }

    @Test
    void aBuilderOfAnotherEngineIsMadeAnew() {
        assertThat(lines(with(node("here", "unix:///other.sock", ABLE)).adding(SERVER)))
                .hasSize(3)
                .first()
                .isEqualTo("docker buildx rm crossdock");
    }

    @Test
    void whatLeavesIsBuiltHereAgainAndTheLastTakesTheBuilderWithIt() {
        assertThat(lines(with(HERE, FAR).removing("server")))
                .containsExactly("docker buildx rm crossdock");
        assertThat(lines(with(HERE, FAR, node("b", "ssh://b", List.of())).removing("server")))
                .containsExactly(
                        "docker buildx create --name crossdock --leave --node server",
                        "docker buildx create --name crossdock --append --node here --platform"
                                + " linux/arm64,linux/amd64,linux/arm/v7 "
                                + ENGINE);
    }

    @Test
    void aMachineOfTheSameKindIsOfNoUse() {
        assertThat(with().refusal(SERVER)).isEmpty();
        assertThat(with().refusal(new FarMachine("ssh://mac", "mac", "1", Platform.ARM64)))
                .hasValueSatisfying(words -> assertThat(words).contains("linux/arm64 by itself"));
        assertThat(with().refusal(new FarMachine(ENGINE, "x", "1", Platform.AMD64)))
                .hasValueSatisfying(words -> assertThat(words).contains("this engine"));
    }

    @Test
    void whoWasGivenAPlatformBuildsItUnlessOneWasGivenToNobody() {
        var here = new Node("here", ENGINE, "running", ABLE, List.of(Platform.ARM64), "");
        var builder = new BuilderInfo("b", "docker-container", List.of(here, FAR));

        assertThat(builder.assigned(List.of(Platform.AMD64, Platform.ARM64)))
                .isEqualTo(Map.of(Platform.AMD64, FAR, Platform.ARM64, here));
        assertThat(builder.assigned(List.of(Platform.AMD64, Platform.ARM_V7)))
                .isEqualTo(Map.of(Platform.AMD64, here, Platform.ARM_V7, here));
    }

    @ParameterizedTest
    @CsvSource({
        "ssh://me@server.example:2222, server.example",
        "ssh://server, server",
        "tcp://10.0.0.2:2375, machine-10.0.0.2",
        "unix:///run/other/docker.sock, docker.sock",
        "my-context, my-context",
        "ssh://me@[fe80::1], machine--fe80",
    })
    void aMachineIsCalledAfterItsHost(String place, String name) {
        assertThat(FarMachine.nameOf(place)).isEqualTo(name);
    }
}
