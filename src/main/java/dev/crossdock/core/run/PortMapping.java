package dev.crossdock.core.run;

import org.jspecify.annotations.Nullable;

/**
 * One {@code -p}, as it was written: a range stays a range.
 *
 * @param ip the host address; null for all
 * @param host the host port; null lets the engine choose
 * @param container the port inside
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record PortMapping(@Nullable String ip, @Nullable String host, String container, String protocol) {

    public static PortMapping tcp(String host, String container) {
        return new PortMapping(null, host, container, "tcp");
    }
}
