package dev.crossdock.core.diagnosis;

import dev.crossdock.core.diagnosis.evidence.Ending;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExcerptLine;
import dev.crossdock.core.diagnosis.evidence.LogExcerpt;
import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.diagnosis.rules.Rules;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerDetails.HostLimits;
import dev.crossdock.core.engine.ContainerDetails.MountPoint;
import dev.crossdock.core.engine.ContainerDetails.State;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Evidence put together by hand: a container on an amd64 engine that ended, with a busybox in it
 * unless told otherwise.
 */
public final class Specimen {

    private static final Instant STARTED = Instant.parse("2026-01-01T12:00:00Z");

    private final FileTree files = new FileTree();
    private final List<EngineEvent> events = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
    private List<String> entrypoint = List.of();
    private List<String> command;
    private RunSpec spec = RunSpec.of("demo:1").toBuilder().name("web").build();
    private ContainerStatus status = ContainerStatus.EXITED;
    private @Nullable Integer code = 0;
    private boolean oomKilled;
    private String error = "";
    private int restarts;
    private long memory;
    private Platform platform = Platform.AMD64;
    private List<Platform> local = List.of(Platform.AMD64);
    private RunsHow runs = new RunsHow.Native();
    private List<String> log = List.of();
    private @Nullable ImageDetails image;
    private final List<MountPoint> mounts = new ArrayList<>();
    private String user = "";
    private String workingDirectory = "/";
    private long pids;
    private boolean readOnlyRoot;
    private String network = "bridge";
    private String engine = "Docker Engine";

    private Specimen(List<String> command) {
        this.command = command;
    }

    /** One whose command was given on the command line. */
    public static Specimen running(String... command) {
        var specimen = new Specimen(List.of(command));
        specimen.spec = specimen.spec.toBuilder().command(List.of(command)).build();
        return specimen.shells("/bin/sh");
    }

    /** Takes all files away and puts these shells in, for the specimen's platform. */
    public Specimen shells(String... paths) {
        files.clear();
        for (var path : paths) {
            files.program(path, 62);
        }
        return this;
    }

    public Specimen entrypoint(String... words) {
        entrypoint = List.of(words);
        return this;
    }

    /** On Podman instead of Docker. */
    public Specimen podman() {
        engine = "Podman Engine";
        return this;
    }

    public Specimen exit(int exitCode) {
        code = exitCode;
        return this;
    }

    /**
     * The runtime refused: as engines keep it, created and with the code that the runtime's words
     * stand for.
     */
    public Specimen refused(int exitCode, String words) {
        status = ContainerStatus.CREATED;
        code = exitCode;
        error = words;
        return this;
    }

    public Specimen status(ContainerStatus now) {
        status = now;
        code = now.isRunning() || now == ContainerStatus.CREATED ? null : code;
        return this;
    }

    public Specimen log(String... lines) {
        log = List.of(lines);
        return this;
    }

    public Specimen event(String action, String... attribute) {
        var attributes =
                attribute.length == 2
                        ? Map.of(attribute[0], attribute[1])
                        : Map.<String, String>of();
        events.add(new EngineEvent("container", action, "id", STARTED.plusSeconds(10), attributes));
        return this;
    }

    public Specimen memory(long bytes, boolean killed) {
        memory = bytes;
        oomKilled = killed;
        return spec(s -> s.toBuilder().memoryBytes(bytes).build());
    }

    public Specimen oomKilled() {
        oomKilled = true;
        return this;
    }

    public Specimen restarts(int count) {
        restarts = count;
        return this;
    }

    public Specimen mount(String type, String source, String target, boolean readOnly) {
        mounts.add(new MountPoint(type, source, target, readOnly));
        var asked = new ArrayList<>(spec.mounts());
        asked.add(new Mount(type, source, target, readOnly, List.of()));
        return spec(s -> s.toBuilder().mounts(asked).build());
    }

    /** Flags that a run has no field for. */
    public Specimen flags(String... words) {
        readOnlyRoot |= List.of(words).contains("--read-only");
        return spec(s -> s.toBuilder().other(List.of(words)).build());
    }

    public Specimen user(String nameOrNumber) {
        user = nameOrNumber;
        return this;
    }

    public Specimen in(String directory) {
        workingDirectory = directory;
        return this;
    }

    public Specimen pidsLimit(long most) {
        pids = most;
        return spec(s -> s.toBuilder().pidsLimit(most).build());
    }

    public Specimen network(String mode) {
        network = mode;
        return spec(s -> s.toBuilder().network(mode).build());
    }

    public Specimen platform(String name, RunsHow how, Platform... here) {
        platform = Platform.parse(name);
        runs = how;
        local = List.of(here);
        return this;
    }

    public Specimen set(String name, String value) {
        environment.put(name, value);
        var entries = new ArrayList<>(spec.environment());
        entries.add(new EnvironmentEntry(name, value));
        return spec(s -> s.toBuilder().environment(entries).build());
    }

    /** A variable that the image brings. */
    public Specimen imageSets(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Specimen spec(UnaryOperator<RunSpec> change) {
        spec = change.apply(spec);
        return this;
    }

    public Specimen files(Consumer<FileTree> change) {
        change.accept(files);
        return this;
    }

    /** A folder of the host. */
    public Specimen mounted(String source, String target) {
        mounts.add(new MountPoint("bind", source, target, false));
        var all = new ArrayList<>(spec.mounts());
        all.add(new Mount("bind", source, target, false, List.of()));
        return spec(s -> s.toBuilder().mounts(all).build());
    }

    public Specimen image(List<String> imageEntrypoint, List<String> imageCommand) {
        image =
                new ImageDetails(
                        "sha256:1",
                        "demo:1",
                        platform,
                        imageEntrypoint,
                        imageCommand,
                        Map.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        Map.of(),
                        1);
        return this;
    }

    public Evidence evidence() {
        boolean started = error.isEmpty() && status != ContainerStatus.CREATED;
        var state =
                new State(
                        status,
                        code,
                        oomKilled,
                        error,
                        restarts,
                        started ? STARTED : null,
                        started ? STARTED.plusSeconds(10) : null);
        var container =
                new ContainerDetails(
                        "id",
                        "web",
                        "demo:1",
                        "sha256:1",
                        platform,
                        state,
                        spec,
                        entrypoint,
                        command,
                        environment,
                        workingDirectory,
                        user,
                        mounts,
                        new HostLimits(memory, pids, readOnlyRoot, false, network),
                        image);
        var lines =
                IntStream.range(0, log.size())
                        .mapToObj(i -> ExcerptLine.of(i + 1, log.get(i), null))
                        .toList();
        return new Evidence(
                container,
                image,
                local,
                new EngineInfo(
                        engine,
                        "28",
                        "1.51",
                        Platform.AMD64,
                        EngineInfo.ImageStore.CONTAINERD,
                        8L << 30,
                        2,
                        ""),
                new PlatformSupport(platform, runs, null, null),
                new LogExcerpt(lines, true, true),
                new Ending(events),
                new FileView(files, "id", workingDirectory, List.of("/usr/bin", "/bin")));
    }

    /** What the rules make of it. */
    public Autopsy judged() {
        return Diagnosis.judge(evidence(), Rules.ALL);
    }

    /** The first finding. */
    public Finding answer() {
        return judged().answer();
    }
}
