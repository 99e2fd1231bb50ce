package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.ContainerSummary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Which ports of the host are taken by containers, and which to propose. */
public final class HostPorts {
    /** {@code 0.0.0.0:8080->80/tcp}, {@code [::]:8000-8002->8000-8002/tcp}. */
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:.*:)?(\\d+)(?:-(\\d+))?->\\d+(?:-\\d+)?/(\\w+)");

    private static final int LAST = 65535;
    private static final int PRIVILEGED = 1024;

    private HostPorts() {}

    /**
     * The host ports (with their protocol, {@code 8080/tcp}) of running containers, and whose they
     * are.
     */
    public static Map<String, String> published(Collection<ContainerSummary> containers) {
        var owners = new HashMap<String, String>();
        for (var container : containers) {
            if (container.status().isRunning()) {
                container.ports().forEach(port -> add(owners, port, container.name()));
            }
        }
        return owners;
    }

    private static void add(Map<String, String> owners, String text, String name) {
        var match = PUBLISHED.matcher(text);
        if (match.matches()) {
            int first = Integer.parseInt(match.group(1));
            int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
            for (int port = first; port <= last; port++) {
                owners.put(port + "/" + match.group(3), name);
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
