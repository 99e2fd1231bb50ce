package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.preflight.RunProblem.ContainerMissing;
import dev.crossdock.core.preflight.RunProblem.ContainerStopped;
import dev.crossdock.core.preflight.RunProblem.FileMissing;
import dev.crossdock.core.preflight.RunProblem.NetworkMissing;
import dev.crossdock.core.run.RunSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether what a run names is there: networks, other containers, files that it reads. */
final class Neighbours {
    /** Before the name of a container whose network or whatever else is to be shared. */
    static final String OF = "container:";

    /** What is no network of its own, or always there. */
    private static final Set<String> ALWAYS = Set.of("", "default", "bridge", "host", "none");

    private static final Set<String> SHARED = Set.of("--pid", "--ipc");
    private static final Set<String> READ = Set.of("--env-file", "--label-file");

    /** An id may be cut off, and is not mistaken for a name from here on. */
    private static final int SHORTEST_ID = 4;

    private final RunSpec spec;
    private final Preflight.Facts facts;
    private final List<RunProblem> problems = new ArrayList<>();

    Neighbours(RunSpec spec, Preflight.Facts facts) {
        this.spec = spec;
        this.facts = facts;
    }

    List<RunProblem> problems() {
        if (spec.network() != null) {
            network(spec.network());
        }
        var words = spec.other();
        for (int i = 0; i < words.size(); i++) {
            var pair = words.get(i).split("=", 2);
            var next = i + 1 < words.size() ? words.get(i + 1) : "";
            flag(pair[0], pair.length > 1 ? pair[1] : next);
        }
        return problems;
    }

    private void network(String network) {
        if (network.startsWith(OF)) {
            join(network.substring(OF.length()));
        } else if (facts.networks() != null
                && !ALWAYS.contains(network)
                && !network.contains("=") // the long form, which names more than the network
                && facts.networks().stream().noneMatch(known -> isNamed(network, known))) {
            problems.add(new NetworkMissing(network));
        }
    }

    private void join(String name) {
        container(name)
                .ifPresentOrElse(
                        other -> {
                            if (!other.status().isRunning()) {
                                problems.add(new ContainerStopped(name));
                            }
                        },
                        () -> problems.add(new ContainerMissing(name)));
    }

    private void flag(String flag, String value) {
        if (SHARED.contains(flag) && value.startsWith(OF)) {
            needs(value.substring(OF.length()));
        } else if (flag.equals("--volumes-from") || flag.equals("--link")) {
            needs(value.replaceFirst(":.*", ""));
        } else if (READ.contains(flag) && !value.contains("$") && !value.startsWith("~")) {
            read(flag, value);
        }
    }

    private void needs(String name) {
        if (!name.contains("$") && container(name).isEmpty()) {
            problems.add(new ContainerMissing(name));
        }
    }

    private void read(String flag, String file) {
        var folder = facts.folder();
        var path = file.startsWith("/") || folder == null ? file : folder + "/" + file;
        if (path.startsWith("/") && !facts.path().test(path)) {
            problems.add(new FileMissing(file, flag));
        }
    }

    private Optional<ContainerSummary> container(String name) {
        return facts.containers().stream()
                .filter(c -> c.name().equals(name) || isNamed(name, c.id()))
                .findFirst();
    }

    /** By a whole name, or by how an id begins. */
    private static boolean isNamed(String asked, String known) {
        return known.equals(asked) || asked.length() >= SHORTEST_ID && known.startsWith(asked);
    }
}
