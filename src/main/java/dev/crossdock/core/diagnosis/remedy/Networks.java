package dev.crossdock.core.diagnosis.remedy;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of the same container that reach others, or are reached, in another way. */
public final class Networks {

    private static final String MAC = "host.docker.internal";
    private static final Pattern LOOPBACK =
            Pattern.compile("(?<![\\w.-])(?:localhost|127\\.0\\.0\\.1|\\[::1])(?![\\w.-])");
    private static final String ANY_PORT = "net.ipv4.ip_unprivileged_port_start";

    private final Reruns reruns;
    private final RunSpec spec;

    private Networks(Reruns reruns) {
        this.reruns = reruns;
        this.spec = reruns.container.spec();
    }

    public static Networks of(Evidence evidence) {
        return new Networks(Reruns.of(evidence));
    }

    /**
     * With the machine that the user sits at in the place of localhost, which in a container is the
     * container itself; empty where no variable and no word names it.
     */
    public Optional<Remedy> machine() {
        var environment =
                reruns.container.environment().entrySet().stream()
                        .filter(e -> LOOPBACK.matcher(e.getValue()).find())
                        .map(e -> new EnvironmentEntry(e.getKey(), elsewhere(e.getValue())))
                        .toList();
        var command = spec.command().stream().map(Networks::elsewhere).toList();
        if (environment.isEmpty() && command.equals(spec.command())) {
            return Optional.empty();
        }
        return Optional.of(
                reruns.changed(
                        "machine",
                        s -> {
                            s.command(command).other(withMachine());
                            environment.forEach(e -> s.environmentEntry(e.name(), e.value()));
                            return s;
                        }));
    }

    /** With the name by which Docker Desktop knows the machine; other engines have to be told. */
    public Remedy machineName() {
        return reruns.changed("machine.name", s -> s.other(withMachine()));
    }

    /** In the engine's own network, with its own addresses. */
    public Remedy own() {
        return reruns.changed("network.own", s -> s.network(null));
    }

    /** Without the name servers that were given. */
    public Optional<Remedy> withoutNameServers() {
        return Flags.has(spec.other(), "--dns")
                ? Optional.of(
                        reruns.changed("dns", s -> s.other(Flags.without(spec.other(), "--dns"))))
                : Optional.empty();
    }

    /** With every port open to every user of the container. */
    public Remedy lowPorts() {
        return reruns.changed(
                "low-ports", s -> s.other(Flags.with(spec.other(), "--sysctl", ANY_PORT + "=0")));
    }

    /** With a setting of the container's own kernel namespace. */
    public Remedy sysctl(String setting) {
        return reruns.changed(
                "sysctl", s -> s.other(Flags.with(spec.other(), "--sysctl", setting)), setting);
    }

    /**
     * With another port, where a variable or a word of the command names the old one.
     *
     * @param from the port that it may not have
     */
    public Optional<Remedy> port(String from, String to) {
        var pattern = Pattern.compile("(?<![\\w.])" + Pattern.quote(from) + "(?![\\w.])");
        var variable =
                reruns.container.environment().entrySet().stream()
                        .filter(
                                e ->
                                        e.getKey().contains("PORT")
                                                || e.getValue().contains(":" + from))
                        .filter(e -> pattern.matcher(e.getValue()).find())
                        .map(
                                e ->
                                        new EnvironmentEntry(
                                                e.getKey(), replaced(pattern, e.getValue(), to)))
                        .sorted(Comparator.comparing(EnvironmentEntry::name).reversed())
                        .findFirst();
        var all = new ArrayList<>(reruns.container.entrypoint());
        all.addAll(reruns.container.command());
        int at = lastNaming(pattern, all);
        if (variable.isEmpty() && at < 0) {
            return Optional.empty();
        }
        var ports = spec.ports().stream().map(p -> moved(p, from, to)).toList();
        return Optional.of(
                reruns.changed(
                        "port",
                        s -> {
                            s.ports(ports);
                            if (variable.isPresent()) {
                                return s.environmentEntry(
                                        variable.get().name(), variable.get().value());
                            }
                            all.set(at, replaced(pattern, all.get(at), to));
                            return reruns.running(s, all);
                        },
                        to));
    }

    private static int lastNaming(Pattern port, List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (port.matcher(words.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    private static PortMapping moved(PortMapping port, String from, String to) {
        return port.container().equals(from)
                ? new PortMapping(port.ip(), port.host(), to, port.protocol())
                : port;
    }

    private static String replaced(Pattern pattern, String text, String by) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }

    private static String elsewhere(String text) {
        return LOOPBACK.matcher(text).replaceAll(MAC);
    }

    private List<String> withMachine() {
        return Flags.with(spec.other(), "--add-host", MAC + ":host-gateway");
    }
}
