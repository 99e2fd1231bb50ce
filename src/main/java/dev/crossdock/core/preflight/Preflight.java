package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.preflight.RunProblem.CannotRun;
import dev.crossdock.core.preflight.RunProblem.MemoryBeyond;
import dev.crossdock.core.preflight.RunProblem.NameTaken;
import dev.crossdock.core.preflight.RunProblem.NoTerminal;
import dev.crossdock.core.preflight.RunProblem.NotPublished;
import dev.crossdock.core.preflight.RunProblem.PortOnHost;
import dev.crossdock.core.preflight.RunProblem.PortTaken;
import dev.crossdock.core.preflight.RunProblem.PortTwice;
import dev.crossdock.core.preflight.RunProblem.SourceMissing;
import dev.crossdock.core.preflight.RunProblem.SourceUnknown;
import dev.crossdock.core.preflight.RunProblem.VariableMissing;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Looks over a run before it is started. Asks nobody: what it looks at is in its {@link Facts}. */
public final class Preflight {
    private final RunSpec spec;
    private final Facts facts;
    private final List<RunProblem> problems = new ArrayList<>();

    /**
     * What is known of the world in which something is to be run.
     *
     * @param containers all, stopped ones included
     * @param local the platforms for which the image is here
     * @param published null where no registry could be asked
     * @param image what the image declares; null where it is not here
     * @param support how platforms run here
     * @param hostPort whether another program of this machine has a port; always false where the
     *     engine is on another machine
     * @param path whether something stands at a path of this machine; always true where the engine
     *     is on another machine
     * @param engineMemory in bytes; 0 where unknown
     */
    public record Facts(
            List<ContainerSummary> containers,
            List<Platform> local,
            @Nullable Published published,
            @Nullable ImageDetails image,
            Map<Platform, RunsHow> support,
            IntPredicate hostPort,
            Predicate<String> path,
            long engineMemory) {}

    private Preflight(RunSpec spec, Facts facts) {
        this.spec = spec;
        this.facts = facts;
    }

    /** What would go wrong, the certain first. */
    public static List<RunProblem> problems(RunSpec spec, Facts facts) {
        var look = new Preflight(spec, facts);
        look.platform();
        look.name();
        look.ports();
        look.variables();
        spec.mounts().stream().filter(m -> m.type().equals("bind")).forEach(look::source);
        look.memory();
        look.terminal();
        return look.problems.stream()
                .sorted((a, b) -> Boolean.compare(b.stops(), a.stops()))
                .toList();
    }

    private void platform() {
        var platform = spec.platform();
        if (platform == null) {
            return;
        }
        var published = facts.published();
        if (published != null
                && !facts.local().contains(platform)
                && !published.platforms().contains(platform)) {
            problems.add(new NotPublished(spec.image(), platform, published.platforms()));
        }
        if (facts.support().get(platform) instanceof RunsHow.Unavailable) {
            problems.add(new CannotRun(platform));
        }
    }

    private void name() {
        var name = spec.name();
        if (name != null && facts.containers().stream().anyMatch(c -> c.name().equals(name))) {
            problems.add(new NameTaken(name));
        }
    }

    private void ports() {
        var owners = HostPorts.published(facts.containers());
        var seen = new HashSet<String>();
        for (var mapping : spec.ports()) {
            hostPorts(mapping).forEach(port -> port(port, mapping, owners, seen));
        }
    }

    private void port(
            int port, PortMapping mapping, Map<String, String> owners, HashSet<String> seen) {
        var key = port + "/" + mapping.protocol();
        var owner = owners.get(key);
        if (!seen.add(Objects.requireNonNullElse(mapping.ip(), "") + " " + key)) {
            problems.add(new PortTwice(String.valueOf(port)));
        } else if (owner != null) {
            problems.add(new PortTaken(String.valueOf(port), owner));
        } else if (mapping.protocol().equals("tcp") && facts.hostPort().test(port)) {
            problems.add(new PortOnHost(String.valueOf(port)));
        }
    }

    private static IntStream hostPorts(PortMapping mapping) {
        var host = mapping.host();
        if (host == null || !host.matches("\\d{1,5}(-\\d{1,5})?")) {
            return IntStream.empty();
        }
        var ends = host.split("-");
        return IntStream.rangeClosed(
                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private void variables() {
        PopularImages.unmet(spec)
                .forEach(v -> problems.add(new VariableMissing(spec.image(), v.name())));
    }

    private void source(Mount mount) {
        var source = Objects.requireNonNullElse(mount.source(), "");
        if (source.contains("$") || source.contains("`")) {
            problems.add(new SourceUnknown(source));
        } else if (source.startsWith("/") && !facts.path().test(source)) {
            problems.add(new SourceMissing(source, mount.longForm()));
        }
    }

    private void memory() {
        if (facts.engineMemory() > 0 && spec.memoryBytes() > facts.engineMemory()) {
            problems.add(new MemoryBeyond(spec.memoryBytes(), facts.engineMemory()));
        }
    }

    private void terminal() {
        if (!spec.tty() && !spec.interactive() && TerminalDefault.isWanted(spec, facts.image())) {
            problems.add(new NoTerminal(TerminalDefault.words(spec, facts.image()).getLast()));
        }
    }
}
