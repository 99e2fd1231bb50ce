package dev.crossdock.ui.run;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** The ports of this machine. */
final class LocalPorts {
    private LocalPorts() {}

    /** Whether some program listens at a port, on all addresses or on this machine's own. */
    static boolean isTaken(int port) {
        return isTaken(new InetSocketAddress(port))
                || isTaken(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean isTaken(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(address);
            return false;
        } catch (BindException e) {
            // A port that one may not open is another matter: the engine may.
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
        } catch (IOException e) {
            return false;
        }
    }
}
