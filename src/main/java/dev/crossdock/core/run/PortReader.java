package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads what {@code -p} takes: go-connections' {@code nat/nat.go}, and the long form of
 * docker/cli's {@code container/opts.go}.
 */
final class PortReader {

    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");
    private static final int LAST_PORT = 65535;

    private final Predicate<String> open;
    private final int position;

    private PortReader(Predicate<String> open, int position) {
        this.open = open;
        this.position = position;
    }

    /**
     * @param open tells what a shell will fill in, and what is therefore not checked
     * @param position of the text in the line
     */
    static PortMapping read(String text, Predicate<String> open, int position) {
        var reader = new PortReader(open, position);
        return text.contains("=") ? reader.longForm(text) : reader.shortForm(text);
    }

    private PortMapping shortForm(String text) {
        int slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        int last = address.lastIndexOf(':');
        int first = last < 0 ? -1 : address.lastIndexOf(':', last - 1);
        return checked(
                address.substring(0, Math.max(0, first)),
                last < 0 ? "" : address.substring(first + 1, last),
                address.substring(last + 1),
                slash < 0 ? "tcp" : text.substring(slash + 1));
    }

    /** {@code target=80,published=8080,protocol=udp}. */
    private PortMapping longForm(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split(",")) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw problem("run.parse.port", text);
            }
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return checked(
                "",
                fields.getOrDefault("published", ""),
                fields.getOrDefault("target", ""),
                fields.getOrDefault("protocol", "tcp"));
    }

    private PortMapping checked(String ip, String host, String container, String protocol) {
        var lower = protocol.toLowerCase(Locale.ROOT);
        if (!open.test(protocol) && !PROTOCOLS.contains(lower)) {
            throw problem("run.parse.port-protocol", protocol);
        }
        if (container.isEmpty()) {
            throw problem("run.parse.port-missing");
        }
        int inside = count(container);
        int outside = host.isEmpty() ? 0 : count(host);
        if (inside > 1 && outside > 0 && inside != outside) {
            throw problem("run.parse.port-ranges", host, container);
        }
        return new PortMapping(address(ip), host.isEmpty() ? null : host, container, lower);
    }

    /** How many ports it stands for; 0 if a shell decides. */
    private int count(String ports) {
        if (open.test(ports) || RunDraft.isPlaceholder(ports)) {
            return 0;
        }
        var match = PORTS.matcher(ports);
        if (!match.matches()) {
            throw problem("run.parse.port", ports);
        }
        int first = Integer.parseInt(match.group(1));
        int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
        if (last > LAST_PORT || first > last) {
            throw problem("run.parse.port", ports);
        }
        return last - first + 1;
    }

    private @Nullable String address(String ip) {
        if (ip.isEmpty() || open.test(ip)) {
            return ip.isEmpty() ? null : ip;
        }
        boolean bracketed = ip.startsWith("[") && ip.endsWith("]");
        var bare = bracketed ? ip.substring(1, ip.length() - 1) : ip;
        try {
            InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException e) {
            throw problem("run.parse.port-address", ip);
        }
        if (bare.contains(":") && !bracketed) {
            throw problem("run.parse.port-brackets", ip);
        }
        return bare;
    }

    private UnreadableLineException problem(String key, Object... arguments) {
        return new UnreadableLineException(position, Words.get(key, arguments));
    }
}
