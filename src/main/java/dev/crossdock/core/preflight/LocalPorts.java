package dev.crossdock.core.preflight;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** The ports of this machine. */
public final class LocalPorts {
    private LocalPorts() {}

    /** Whether some program listens at a TCP port, on all addresses or on this machine's own. */
    public static boolean isTaken(int port) {
        return isTaken(null, port, "tcp");
    }

    /**
     * Whether some program has a port.
     *
     * @param ip the only address that is asked for; null for all
     * @param protocol {@code tcp} or {@code udp}; of others nothing is known
     */
    static boolean isTaken(@Nullable String ip, int port, String protocol) {
        if (ip == null || HostPorts.isEverywhere(ip)) {
            return isTaken(new InetSocketAddress(port), protocol)
                    || isTaken(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                            protocol);
        }
        return isTaken(new InetSocketAddress(ip, port), protocol);
    }

    private static boolean isTaken(InetSocketAddress address, String protocol) {
        try {
            if (protocol.equals("tcp")) {
                listen(address);
            } else if (protocol.equals("udp")) {
                new DatagramSocket(address).close();
            }
            return false;
        } catch (BindException e) {
            // A port that one may not open is another matter: the engine may. So is an address that
            // is not this machine's.
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
        } catch (IOException e) {
            return false;
        }
    }

    private static void listen(InetSocketAddress address) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(address);
        }
    }
}
