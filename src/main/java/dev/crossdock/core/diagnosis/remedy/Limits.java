package dev.crossdock.core.diagnosis.remedy;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs of the same container that may use more of something. */
public final class Limits {

    private static final long LEAST_PIDS = 4096;
    private static final String FILES = "nofile=65536:65536";
    private static final String SHARED_MEMORY = "1g";
    private static final String TMPFS_SIZE = "size=1g";
    private static final int TIMES = 8;

    /** A heap's largest size in the words of Java and Node. */
    private static final Pattern HEAP =
            Pattern.compile(
                    "(-Xmx|-XX:MaxHeapSize=|--max[-_]old[-_]space[-_]size[= ])(\\d+)([kKmMgG]?)");

    private final Reruns reruns;
    private final RunSpec spec;

    private Limits(Reruns reruns) {
        this.reruns = reruns;
        this.spec = reruns.container.spec();
    }

    public static Limits of(Evidence evidence) {
        return new Limits(Reruns.of(evidence));
    }

    /** Room for more processes. */
    public Remedy processes() {
        long more = Math.max(LEAST_PIDS, reruns.container.limits().pids() * TIMES);
        return reruns.changed(
                "pids", s -> s.pidsLimit(more).other(withoutUlimit("nproc")), String.valueOf(more));
    }

    /** Room for more open files. */
    public Remedy files() {
        return reruns.changed("files", with("--ulimit", FILES), "--ulimit " + FILES);
    }

    /** The right to hold memory in place. */
    public Remedy lockedMemory() {
        return reruns.changed("memlock", with("--ulimit", "memlock=-1:-1"));
    }

    /** Without a limit that was set with --ulimit; empty if it was not. */
    public Optional<Remedy> withoutLimit(String name) {
        return Flags.value(spec.other(), "--ulimit", name).isEmpty()
                ? Optional.empty()
                : Optional.of(reruns.changed("ulimit", s -> s.other(withoutUlimit(name)), name));
    }

    /** More shared memory than the 64 MB that an engine gives. */
    public Remedy sharedMemory() {
        return reruns.changed("shm", with("--shm-size", SHARED_MEMORY), SHARED_MEMORY);
    }

    /** A larger tmpfs at a path that has one. */
    public Remedy tmpfs(String target) {
        var mounts =
                spec.mounts().stream().map(m -> m.target().equals(target) ? larger(m) : m).toList();
        return reruns.changed("tmpfs.larger", s -> s.mounts(mounts), target);
    }

    private static Mount larger(Mount mount) {
        var sizes = Pattern.compile("(?:tmpfs-)?size=.*");
        var kept =
                Stream.concat(
                                mount.options().stream().filter(o -> !sizes.matcher(o).matches()),
                                Stream.of(mount.longForm() ? "tmpfs-" + TMPFS_SIZE : TMPFS_SIZE))
                        .toList();
        return new Mount(
                mount.type(),
                mount.source(),
                mount.target(),
                mount.readOnly(),
                kept,
                mount.longForm());
    }

    /** A larger heap, where its size stands in the command or in a variable. */
    public Optional<Remedy> heap() {
        var environment =
                reruns.container.environment().entrySet().stream()
                        .filter(e -> HEAP.matcher(e.getValue()).find())
                        .map(e -> new EnvironmentEntry(e.getKey(), enlarged(e.getValue())))
                        .toList();
        var command = spec.command().stream().map(Limits::enlarged).toList();
        var entrypoint =
                spec.entrypoint() == null
                        ? null
                        : spec.entrypoint().stream().map(Limits::enlarged).toList();
        boolean inWords = !command.equals(spec.command());
        boolean inEntrypoint = entrypoint != null && !entrypoint.equals(spec.entrypoint());
        if (environment.isEmpty() && !inWords && !inEntrypoint) {
            return imageWords();
        }
        UnaryOperator<RunSpecBuilder> change =
                s -> {
                    s.command(command).entrypoint(entrypoint);
                    environment.forEach(e -> s.environmentEntry(e.name(), e.value()));
                    return s;
                };
        return Optional.of(reruns.changed("heap", change));
    }

    /** The size may stand in the command that the image brings. */
    private Optional<Remedy> imageWords() {
        var all =
                Stream.concat(
                                reruns.container.entrypoint().stream(),
                                reruns.container.command().stream())
                        .toList();
        var larger = all.stream().map(Limits::enlarged).toList();
        return larger.equals(all)
                ? Optional.empty()
                : Optional.of(
                        reruns.changed(
                                "heap",
                                s ->
                                        s.entrypoint(larger.subList(0, 1))
                                                .command(larger.subList(1, larger.size()))));
    }

    private static String enlarged(String text) {
        return HEAP.matcher(text).replaceAll(Limits::enlarged);
    }

    private static String enlarged(MatchResult size) {
        long number = Long.parseLong(size.group(2)) * TIMES;
        return Matcher.quoteReplacement(size.group(1) + number + size.group(3));
    }

    private List<String> withoutUlimit(String name) {
        return Flags.without(spec.other(), "--ulimit", v -> v.startsWith(name + "="));
    }

    private UnaryOperator<RunSpecBuilder> with(String flag, String value) {
        return s -> s.other(Flags.with(spec.other(), flag, value));
    }
}
