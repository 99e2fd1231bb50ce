package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.comparing;

import dev.crossdock.Eventually;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;

/** What a run asks for holds inside, and is told again. */
public abstract class RunSpecContract extends EngineContract {
    protected RunSpecContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void variablesAreSet() {
        var run = shell("echo \"[$GREETING][$EMPTY]\"");
        run.environment(
                List.of(
                        new EnvironmentEntry("GREETING", "a = \"b\""),
                        new EnvironmentEntry("EMPTY", "")));
        assertThat(printed(run)).isEqualTo("[a = \"b\"][]\n");
    }

    @Test
    void userFolderAndHostnameHold() {
        var run = shell("id -u; pwd; hostname").user("4321:99").workingDirectory("/tmp");
        assertThat(printed(run.other(List.of("--hostname", "lighthouse"))))
                .isEqualTo("4321\n/tmp\nlighthouse\n");
    }

    @Test
    void theEntrypointIsReplacedAndCleared() {
        assertThat(printed(spec("there").entrypoint(List.of("echo", "hello"))))
                .isEqualTo("hello there\n");
        assertThat(printed(spec("echo", "plain").entrypoint(List.of()))).isEqualTo("plain\n");
    }

    @Test
    void anInitReapsAsTheFirstProcess() {
        assertThat(printed(shell("cat /proc/1/comm").init(true))).contains("init");
    }

    @Test
    void aReadOnlyRootHoldsAndATmpfsIsWritable() {
        var run = shell("touch /x 2>/dev/null || echo refused; touch /scratch/x && echo written");
        run.mounts(List.of(new Mount("tmpfs", null, "/scratch", false, List.of("size=1m"))));
        assertThat(printed(run.other(List.of("--read-only")))).isEqualTo("refused\nwritten\n");
    }

    @Test
    void aVolumeKeepsItsFilesAndCanBeReadOnly() throws Exception {
        var volume = it.volume();
        var writing = new Mount("volume", volume, "/data", false, List.of());
        finish(shell("echo kept >/data/file").mounts(List.of(writing)));
        var reading = new Mount("volume", volume, "/data", true, List.of());
        assertThat(
                        printed(
                                shell("cat /data/file; touch /data/x || echo refused")
                                        .mounts(List.of(reading))))
                .contains("kept", "refused");
        var longForm = new Mount("volume", volume, "/data", true, List.of(), true);
        assertThat(printed(shell("cat /data/file").mounts(List.of(longForm)))).isEqualTo("kept\n");
    }

    @Test
    void withoutANetworkThereIsOnlyTheLoopback() {
        assertThat(printed(spec("ls", "/sys/class/net").network("none")).strip()).isEqualTo("lo");
    }

    @Test
    void aFailingContainerIsRestartedAsOftenAsAsked() throws Exception {
        var id = start(shell("exit 1").restart("on-failure:2"));
        Eventually.holds(
                "restarted twice", () -> engine.containers().inspect(id).state().restarts() == 2);
    }

    @Test
    void limitsAreTold() {
        var run = spec("true").memoryBytes(64 << 20).pidsLimit(50).cpus("1.5");
        var limits = engine.containers().inspect(create(run)).limits();
        assertThat(limits.memoryBytes()).isEqualTo(64 << 20);
        assertThat(limits.pids()).isEqualTo(50);
    }

    @Test
    void aPlainRunIsToldAsAPlainRun() {
        podmanLacks("writes its own limits down as if they were asked for");
        var name = "crossdock-" + System.nanoTime();
        var run = RunSpec.builder(it.image()).labels(it.labels()).name(name).build();
        var id = create(run.toBuilder());
        assertThat(engine.containers().inspect(id).spec()).isEqualTo(run);
    }

    @Test
    void everythingThatWasAskedForIsToldAgain() throws Exception {
        var labels = new HashMap<>(it.labels());
        labels.put("colour", "blue");
        var run =
                shell("true")
                        .name("crossdock-" + System.nanoTime())
                        .environment(
                                List.of(
                                        new EnvironmentEntry("A", "1"),
                                        new EnvironmentEntry("B", "x=y")))
                        .mounts(
                                List.of(
                                        new Mount("volume", it.volume(), "/v", true, List.of()),
                                        new Mount("tmpfs", null, "/t", false, List.of("size=1m"))))
                        .labels(labels)
                        .tty(true)
                        .interactive(true)
                        .init(true)
                        .user("1:2")
                        .workingDirectory("/tmp")
                        .network("none")
                        .restart("on-failure:3")
                        .memoryBytes(32 << 20)
                        .cpus("0.5")
                        .pidsLimit(20)
                        .other(
                                List.of(
                                        "--read-only",
                                        "--cap-drop",
                                        "ALL",
                                        "--ulimit",
                                        "nofile=100:200",
                                        "--shm-size",
                                        "8m"))
                        .build();
        var told = engine.containers().inspect(create(run.toBuilder())).spec();
        // Podman writes variables in any order.
        var environment = told.environment().stream().sorted(comparing(EnvironmentEntry::name));
        assertThat(told.toBuilder().environment(environment.toList()).build()).isEqualTo(run);
    }

    /** Engines keep them by port, not in the order of asking. */
    @Test
    void portsThatWereAskedForAreToldAgain() {
        var ports =
                List.of(
                        new PortMapping("127.0.0.1", "28283", "53", "udp"),
                        PortMapping.tcp("28282", "80"));
        assertThat(portsOf(ports)).isEqualTo(ports);
    }

    @Test
    void thatTheEngineShallChooseAPortIsToldAgain() {
        podmanLacks("chooses at once, and tells its choice as if it had been asked for");
        var ports = List.of(new PortMapping("127.0.0.1", null, "53", "udp"));
        assertThat(portsOf(ports)).isEqualTo(ports);
    }

    private List<PortMapping> portsOf(List<PortMapping> asked) {
        var id = create(spec("true").network(null).ports(asked));
        return engine.containers().inspect(id).spec().ports();
    }

    @Test
    void aFlagThatHasNoPlaceInTheApiIsPassedOnAllTheSame() {
        var flags = List.of("--health-cmd", "true", "--privileged");

        var id = create(spec("true").other(flags));

        assertThat(engine.containers().inspect(id).spec().other()).contains("--privileged");
        assertThat(engine.containers().inspectText(id)).contains("Healthcheck");
    }

    @Test
    void aFlagThatNobodyKnowsIsNamedAndNothingIsMade() {
        var name = "crossdock-" + System.nanoTime();
        var flags = List.of("--health-cmd", "true", "--no-such-flag", "x");

        var failure = failureOf(() -> create(spec("true").name(name).other(flags)));

        assertThat(failure.sentence()).contains("--no-such-flag");
        assertThat(engine.containers().list()).noneMatch(listed -> listed.name().equals(name));
    }

    @Test
    void valuesOfVariablesAreNotInWhatIsPrintedOfARun() {
        var run = spec("true").environmentEntry("PASSWORD", "hunter2");
        var id = create(run);
        assertThat(engine.containers().inspect(id).toString()).doesNotContain("hunter2");
        assertThat(engine.containers().inspect(id).environment())
                .containsEntry("PASSWORD", "hunter2");
    }
}
