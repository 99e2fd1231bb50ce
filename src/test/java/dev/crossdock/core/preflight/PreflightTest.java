package dev.crossdock.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PreflightTest {
    private final List<ContainerSummary> containers = new ArrayList<>();
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
        var there = new Mount("bind", "/there", "/data", false, List.of());
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
                        containers,
                        local,
                        published,
                        null,
                        support,
                        port -> port == 8000,
                        Set.of("/there")::contains,
                        2_000_000_000L);
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
