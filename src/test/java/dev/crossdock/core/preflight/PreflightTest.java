package dev.crossdock.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PreflightTest {
    private static final EngineInfo ENGINE =
            new EngineInfo(
                    "Docker Engine",
                    "28.0.0",
                    "1.48",
                    Platform.ARM64,
                    EngineInfo.ImageStore.CONTAINERD,
                    2_000_000_000L,
                    4,
                    "");

    private final List<ContainerSummary> containers = new ArrayList<>();
    private @Nullable String folder = null;
    private List<Platform> local = List.of();
    private Published published = published(Platform.AMD64, Platform.ARM64);
    private Map<Platform, RunsHow> support = Map.of(Platform.ARM64, new RunsHow.Native());

    @Test
    void nothingIsSaidOfAnOrdinaryRun() {
        assertThat(problems(run())).isEmpty();
    }

    @Test
    void aTakenNameIsNamed() {
        containers.add(HostPortsTest.container("db", ContainerStatus.EXITED));
        assertThat(problems(run().name("db"))).containsExactly(new RunProblem.NameTaken("db"));
        assertThat(problems(run().name("db2"))).isEmpty();
    }

    @Test
    void aTakenHostPortSaysWhoHasIt() {
        containers.add(
                HostPortsTest.container("web", ContainerStatus.RUNNING, "0.0.0.0:8080->80/tcp"));
        assertThat(problems(run().ports(List.of(PortMapping.tcp("8080", "80")))))
                .containsExactly(new RunProblem.PortTaken("8080", "web"));
        var udp = new PortMapping(null, "8080", "80", "udp");
        assertThat(problems(run().ports(List.of(udp)))).isEmpty();
    }

    @Test
    void aPortOnOneAddressLeavesTheOthersFree() {
        containers.add(
                HostPortsTest.container(
                        "web",
                        ContainerStatus.RUNNING,
                        "127.0.0.1:8080->80/tcp",
                        "[::1]:81->1/tcp"));
        assertThat(problems(run().ports(List.of(on("127.0.0.2", "8080"))))).isEmpty();
        assertThat(problems(run().ports(List.of(on("0.0.0.0", "81"))))).isEmpty();
        assertThat(problems(run().ports(List.of(on("::", "81"))))).hasSize(1);
        for (var ip : new String[] {null, "0.0.0.0", "127.0.0.1"}) {
            assertThat(problems(run().ports(List.of(on(ip, "8080")))))
                    .containsExactly(new RunProblem.PortTaken("8080", "web"));
        }
    }

    private static PortMapping on(@Nullable String ip, String host) {
        return new PortMapping(ip, host, "80", "tcp");
    }

    @Test
    void ofARangeForOnePortAnyDoes() {
        assertThat(problems(run().ports(List.of(PortMapping.tcp("8000-8001", "80"))))).isEmpty();
        assertThat(problems(run().ports(List.of(PortMapping.tcp("8000", "80"))))).hasSize(1);
        var chosen = List.of(PortMapping.tcp("0", "80"), PortMapping.tcp("0", "81"));
        assertThat(problems(run().ports(chosen))).isEmpty();
    }

    @Test
    void aRangeIsLookedThrough() {
        assertThat(problems(run().ports(List.of(PortMapping.tcp("7999-8001", "80-82")))))
                .containsExactly(new RunProblem.PortOnHost("8000"));
    }

    @Test
    void theSameHostPortTwiceIsSeen() {
        var twice = List.of(PortMapping.tcp("81", "80"), PortMapping.tcp("81", "443"));
        assertThat(problems(run().ports(twice))).containsExactly(new RunProblem.PortTwice("81"));
    }

    @Test
    void aPlatformThatIsNeitherHereNorPublishedIsNamedWithThoseThatAre() {
        assertThat(problems(run().platform(Platform.ARM_V7)))
                .containsExactly(
                        new RunProblem.NotPublished(
                                "it", Platform.ARM_V7, List.of(Platform.AMD64, Platform.ARM64)));
        local = List.of(Platform.ARM_V7);
        assertThat(problems(run().platform(Platform.ARM_V7))).isEmpty();
    }

    @Test
    void withoutAWordFromTheRegistryNothingIsClaimed() {
        published = null;
        assertThat(problems(run().platform(Platform.ARM_V7))).isEmpty();
    }

    @Test
    void aPlatformThatCannotRunIsNamed() {
        support = Map.of(Platform.AMD64, new RunsHow.Unavailable("exec format error"));
        assertThat(problems(run().platform(Platform.AMD64)))
                .containsExactly(new RunProblem.CannotRun(Platform.AMD64));
    }

    @Test
    void aMissingSourceStopsOnlyWhereTheEngineRefusesIt() {
        var made = new Mount("bind", "/nowhere", "/data", false, List.of());
        var refused = new Mount("bind", "/nowhere", "/data", false, List.of(), true);
        var there = new Mount("bind", "/there", "/other", false, List.of());
        assertThat(problems(run().mounts(List.of(made, there))))
                .containsExactly(new RunProblem.SourceMissing("/nowhere", false));
        assertThat(problems(run().mounts(List.of(refused))).getFirst().stops()).isTrue();
    }

    @Test
    void aSourceThatOnlyAShellKnowsIsNamed() {
        var mount = new Mount("bind", "$PWD/data", "/data", false, List.of());
        assertThat(problems(run().mounts(List.of(mount))))
                .containsExactly(new RunProblem.SourceUnknown("$PWD/data"));
    }

    @Test
    void aRelativeSourceBeginsWhereTheTerminalStands() {
        var here = new Mount("bind", "./here", "/data", false, List.of());
        var gone = new Mount("bind", "./gone", "/data", false, List.of(), true);
        assertThat(problems(run().mounts(List.of(here))))
                .as("a window stands nowhere")
                .containsExactly(new RunProblem.SourceUnknown("./here"));
        folder = "/home/it";
        assertThat(problems(run().mounts(List.of(gone))))
                .containsExactly(new RunProblem.SourceMissing("./gone", true));
    }

    @Test
    void ofAListWithoutItsOwnPlatformAnEngineTakesNone() {
        published = published(Platform.AMD64);
        assertThat(problems(RunSpec.builder("it")))
                .containsExactly(
                        new RunProblem.NotPublished("it", Platform.ARM64, List.of(Platform.AMD64)));
        local = List.of(Platform.AMD64);
        assertThat(problems(RunSpec.builder("it"))).isEmpty();
        local = List.of();
        published = published(Platform.ARM_V7);
        assertThat(problems(RunSpec.builder("it"))).as("its own CPU runs it").isEmpty();
    }

    @Test
    void aVariableThatIsInheritedFromNobodyIsMissing() {
        var inherited = List.of(new EnvironmentEntry("POSTGRES_PASSWORD", null));
        published = null;
        assertThat(problems(RunSpec.builder("postgres").environment(inherited)))
                .containsExactly(new RunProblem.VariableMissing("postgres", "POSTGRES_PASSWORD"));
    }

    @Test
    void moreMemoryThanThereIsIsWorthALook() {
        var problems = problems(run().memoryBytes(3_000_000_000L));
        assertThat(problems)
                .containsExactly(new RunProblem.MemoryBeyond(3_000_000_000L, 2_000_000_000L));
        assertThat(problems.getFirst().stops()).isFalse();
    }

    @Test
    void aShellWithoutATerminalIsWorthALook() {
        assertThat(problems(run().command(List.of("/bin/sh"))))
                .containsExactly(new RunProblem.NoTerminal("/bin/sh"));
        assertThat(problems(run().command(List.of("/bin/sh")).tty(true).interactive(true)))
                .isEmpty();
    }

    @Test
    void whatStopsComesFirstAndEverySentenceIsFilled() {
        containers.add(HostPortsTest.container("db", ContainerStatus.EXITED));
        var problems =
                problems(run().command(List.of("sh")).name("db").memoryBytes(9_000_000_000L));
        assertThat(problems).hasSize(3);
        assertThat(problems.getFirst()).isInstanceOf(RunProblem.NameTaken.class);
        assertThat(problems).allSatisfy(p -> assertThat(p.sentence()).doesNotContain("{"));
    }

    private List<RunProblem> problems(RunSpecBuilder run) {
        var facts =
                new Preflight.Facts(
                        ENGINE,
                        containers,
                        local,
                        published,
                        null,
                        support,
                        (ip, port, protocol) -> protocol.equals("tcp") && port == 8000,
                        Set.of("/there", "/home/it/./here")::contains,
                        folder,
                        List.of("bridge", "0123456789ab", "mine", "abcdef012345"),
                        "GIVEN"::equals);
        return Preflight.problems(run.build(), facts);
    }

    private static RunSpecBuilder run() {
        return RunSpec.builder("it").platform(Platform.ARM64);
    }

    private static Published published(Platform... platforms) {
        var variants =
                List.of(platforms).stream()
                        .map(p -> new Published.Variant(p, "sha256:1", -1))
                        .toList();
        return new Published("it", "sha256:0", variants, true);
    }
}
