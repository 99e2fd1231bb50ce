package dev.crossdock.core.diagnosis.remedy;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs without what an engine refused. They need no container, because of some refusals there is
 * none.
 */
public final class MendedRuns {

    private static final Set<String> DEVICES = Set.of("--gpus", "--device", "--runtime");

    private final RunSpec spec;

    /**
     * @param spec what was refused, without a name that a container already has
     */
    public MendedRuns(RunSpec spec) {
        this.spec = spec;
    }

    /** The same without its name. */
    public Remedy withoutName() {
        return rerun("unnamed", spec.toBuilder().name(null));
    }

    /** Whatever variant the engine would take; empty if none was asked for. */
    public Optional<Remedy> onAnyPlatform() {
        return Optional.ofNullable(spec.platform())
                .map(asked -> rerun("any-platform", spec.toBuilder().platform(null)));
    }

    /** Without the mounts on a path; empty if there is none. */
    public Optional<Remedy> withoutMountOn(String target) {
        var path = Paths.absolute("/", target);
        return without(
                spec.mounts().stream()
                        .filter(m -> Paths.absolute("/", m.target()).equals(path))
                        .toList());
    }

    /** Without the mounts of a host path; empty if there is none. */
    public Optional<Remedy> withoutMountOf(String source) {
        return without(spec.mounts().stream().filter(m -> source.equals(m.source())).toList());
    }

    private Optional<Remedy> without(List<Mount> mounts) {
        if (mounts.isEmpty()) {
            return Optional.empty();
        }
        var kept = spec.mounts().stream().filter(m -> !mounts.contains(m)).toList();
        return Optional.of(
                rerun("without-mount", spec.toBuilder().mounts(kept), mounts.getFirst().target()));
    }

    /** As another user. */
    public Remedy as(String user) {
        return rerun("user", spec.toBuilder().user(user), user);
    }

    /** As root, which lowers what keeps the container apart: never to be proposed first. */
    public Remedy asRoot() {
        return rerun("root", spec.toBuilder().user("0"));
    }

    /** From another working directory. */
    public Remedy in(String directory) {
        return rerun("directory", spec.toBuilder().workingDirectory(directory), directory);
    }

    /** On host ports of the engine's choice where this one was asked for. */
    public Optional<Remedy> onFreePort(String port) {
        var ports = spec.ports().stream().map(mapping -> freed(mapping, port)).toList();
        return ports.equals(spec.ports())
                ? Optional.empty()
                : Optional.of(rerun("free-port", spec.toBuilder().ports(ports), port));
    }

    private static PortMapping freed(PortMapping mapping, String port) {
        return has(mapping.host(), port)
                ? new PortMapping(mapping.ip(), null, mapping.container(), mapping.protocol())
                : mapping;
    }

    /** A range counts too. */
    private static boolean has(String ports, String port) {
        if (ports == null
                || !ports.matches("\\d{1,5}(?:-\\d{1,5})?")
                || !port.matches("\\d{1,5}")) {
            return port.equals(ports);
        }
        var ends = ports.split("-");
        int wanted = Integer.parseInt(port);
        return Integer.parseInt(ends[0]) <= wanted
                && wanted <= Integer.parseInt(ends[ends.length - 1]);
    }

    /** Without GPUs, devices and another runtime; empty if none was asked for. */
    public Optional<Remedy> withoutDevices() {
        var other = new ArrayList<String>();
        for (int i = 0; i < spec.other().size(); i++) {
            if (DEVICES.contains(spec.other().get(i))) {
                i++; // and its value
            } else {
                other.add(spec.other().get(i));
            }
        }
        return other.size() == spec.other().size()
                ? Optional.empty()
                : Optional.of(rerun("without-devices", spec.toBuilder().other(other)));
    }

    private static Remedy rerun(String which, RunSpecBuilder spec, Object... words) {
        return new Remedy.Rerun(Words.get("rerun." + which, words), spec.build());
    }
}
