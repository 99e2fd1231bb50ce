package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.ContainerSummary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Which ports of the host are taken by containers, and which to propose. */
public final class HostPorts {
    /** {@code 0.0.0.0:8080->80/tcp}, {@code [::]:8000-8002->8000-8002/tcp}. */
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:(.*):)?(\\d+)(?:-(\\d+))?->\\d+(?:-\\d+)?/(\\w+)");

    private static final int LAST = 65535;
    private static final int PRIVILEGED = 1024;

    /** What stands for all addresses. */
    private static final List<String> EVERYWHERE = List.of("", "0.0.0.0", "::");

    private HostPorts() {}

    /**
     * A port of the host that a running container has.
     *
     * @param ip without brackets; empty for all
     */
    record Taken(String ip, int port, String protocol, String container) {

        /** Whether the two cannot both be had. */
        boolean meets(@Nullable String otherIp, int otherPort, String otherProtocol) {
            return port == otherPort && protocol.equals(otherProtocol) && overlap(ip, otherIp);
        }
    }

    static boolean isEverywhere(String ip) {
        return EVERYWHERE.contains(ip);
    }

    /**
     * Whether a port on the one address is in the way of the same on the other. All addresses of
     * one family are {@code 0.0.0.0} or {@code ::}; none named means both families.
     */
    private static boolean overlap(String one, @Nullable String other) {
        if (other == null || one.isEmpty() || other.isEmpty()) {
            return true;
        }
        boolean family = one.contains(":") == other.contains(":");
        return family && (isEverywhere(one) || isEverywhere(other) || one.equals(other));
    }

    /**
     * The host ports (with their protocol, {@code 8080/tcp}) of running containers, and whose they
     * are.
     */
    public static Map<String, String> published(Collection<ContainerSummary> containers) {
        var owners = new HashMap<String, String>();
        for (var taken : taken(containers)) {
            owners.put(taken.port() + "/" + taken.protocol(), taken.container());
        }
        return owners;
    }

    /** The host ports of running containers. */
    static List<Taken> taken(Collection<ContainerSummary> containers) {
        var taken = new ArrayList<Taken>();
        for (var container : containers) {
            if (container.status().isRunning()) {
                container.ports().forEach(port -> add(taken, port, container.name()));
            }
        }
        return taken;
    }

    private static void add(List<Taken> taken, String text, String name) {
        var match = PUBLISHED.matcher(text);
        if (match.matches()) {
            var ip = match.group(1) == null ? "" : match.group(1).replaceAll("[\\[\\]]", "");
            int first = Integer.parseInt(match.group(2));
            int last = match.group(3) == null ? first : Integer.parseInt(match.group(3));
            for (int port = first; port <= last; port++) {
                taken.add(new Taken(ip, port, match.group(4), name));
            }
        }
    }

    /**
     * A host port for one of a container: the same where it is free, else the next that is. Low
     * ones go up by 8000, as people do: 80 becomes 8080, 443 becomes 8443.
     *
     * @param free whether a host port may be taken
     * @return empty when none is free above it
     */
    public static OptionalInt propose(int containerPort, IntPredicate free) {
        int from = containerPort;
        if (from == 80) {
            from = 8080;
        } else if (from < PRIVILEGED) {
            from += 8000;
        }
        for (int port = from; port <= LAST; port++) {
            if (free.test(port)) {
                return OptionalInt.of(port);
            }
        }
        return OptionalInt.empty();
    }
}
