package dev.crossdock.core.preflight;

import dev.crossdock.core.preflight.RunProblem.PortOnHost;
import dev.crossdock.core.preflight.RunProblem.PortTaken;
import dev.crossdock.core.preflight.RunProblem.PortTwice;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks which host ports of a run cannot be had. */
final class PortCheck {
    /** With these an engine publishes nothing, and says so at most. */
    private static final Set<String> UNPUBLISHED = Set.of("host", "none");

    private final RunSpec spec;
    private final Preflight.Programs programs;
    private final List<HostPorts.Taken> taken;
    private final List<HostPorts.Taken> own = new ArrayList<>();

    PortCheck(RunSpec spec, List<HostPorts.Taken> taken, Preflight.Programs programs) {
        this.spec = spec;
        this.taken = taken;
        this.programs = programs;
    }

    List<RunProblem> problems() {
        var problems = new ArrayList<RunProblem>();
        if (!UNPUBLISHED.contains(Objects.requireNonNullElse(spec.network(), ""))) {
            spec.ports().forEach(mapping -> problems.addAll(of(mapping)));
        }
        return problems;
    }

    private List<RunProblem> of(PortMapping mapping) {
        var ports = hostPorts(mapping).boxed().toList();
        boolean anyDoes = ports.size() > 1 && !mapping.container().contains("-");
        var problems =
                ports.stream().flatMap(port -> problem(port, mapping, !anyDoes).stream()).toList();
        if (anyDoes) {
            return problems.size() < ports.size() ? List.of() : problems.subList(0, 1);
        }
        return problems;
    }

    /**
     * @param fixed whether it is this port and no other
     */
    private Optional<RunProblem> problem(int port, PortMapping mapping, boolean fixed) {
        var ip = mapping.ip();
        var protocol = mapping.protocol();
        var text = String.valueOf(port);
        if (own.stream().anyMatch(before -> before.meets(ip, port, protocol))) {
            return Optional.of(new PortTwice(text));
        }
        if (fixed) {
            own.add(new HostPorts.Taken(Objects.requireNonNullElse(ip, ""), port, protocol, text));
        }
        return taken.stream()
                .filter(other -> other.meets(ip, port, protocol))
                .findFirst()
                .<RunProblem>map(other -> new PortTaken(text, other.container()))
                .or(
                        () ->
                                programs.have(ip, port, protocol)
                                        ? Optional.of(new PortOnHost(text))
                                        : Optional.empty());
    }

    /** None where the engine chooses: no host port, or 0. */
    private static IntStream hostPorts(PortMapping mapping) {
        var host = mapping.host();
        if (host == null || !host.matches("\\d{1,5}(-\\d{1,5})?")) {
            return IntStream.empty();
        }
        var ends = host.split("-");
        return IntStream.rangeClosed(
                        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .filter(port -> port > 0);
    }
}
