package dev.crossdock.core.run;

import org.jspecify.annotations.Nullable;

/**
 * One {@code -p}, as it was written: a range stays a range.
 *
 * @param ip the host address, one of IPv6 without brackets; null for all
 * @param host the host port; null lets the engine choose
 * @param container the port inside
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record PortMapping(
        @Nullable String ip, @Nullable String host, String container, String protocol) {

    public static PortMapping tcp(String host, String container) {
        return new PortMapping(null, host, container, "tcp");
    }

    /** As {@code -p} takes it, such as {@code 127.0.0.1:5353:53/udp}. */
    public String text() {
        var text = new StringBuilder();
        if (ip != null) {
            text.append(ip.contains(":") ? "[" + ip + "]" : ip).append(':');
        }
        if (ip != null || host != null) {
            text.append(host == null ? "" : host).append(':');
        }
        text.append(container);
        return protocol.equals("tcp")
                ? text.toString()
                : text.append('/').append(protocol).toString();
    }
}
