package dev.crossdock.docker.build;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Another address of an engine, on a port of this machine. It leads to the engine itself, or to the
 * BuildKit inside of it, which is then a machine for buildx' remote driver: no image of a BuildKit
 * is needed for a builder that is not the engine's own.
 */
final class EngineDoor implements AutoCloseable {

    /** How Docker's own client gets to the BuildKit of an engine (moby, {@code client/hijack}). */
    private static final String TO_BUILDKIT =
            "POST /grpc HTTP/1.1\r\nHost: docker\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";

    private final ServerSocket server;
    private final Path engine;
    private final boolean buildKit;

    private EngineDoor(TestEngine engine, boolean buildKit) throws IOException {
        this.engine = Path.of(engine.host().getPath());
        this.buildKit = buildKit;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("engine-door").start(this::serve);
    }

    static EngineDoor toEngine(TestEngine engine) throws IOException {
        return new EngineDoor(engine, false);
    }

    static EngineDoor toBuildKit(TestEngine engine) throws IOException {
        return new EngineDoor(engine, true);
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> join(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void join(Socket caller) {
        try (caller;
                var there = SocketChannel.open(UnixDomainSocketAddress.of(engine))) {
            var answers = Channels.newInputStream(there);
            if (buildKit) {
                there.write(ByteBuffer.wrap(TO_BUILDKIT.getBytes(StandardCharsets.US_ASCII)));
                skipHead(answers);
            }
            var up =
                    Thread.ofVirtual()
                            .start(() -> pipe(caller, Channels.newOutputStream(there), there));
            copy(answers, caller.getOutputStream());
            caller.shutdownOutput();
            up.join();
        } catch (IOException e) {
            // one side hung up, and so does this
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pipe(Socket caller, OutputStream to, SocketChannel there) {
        try {
            copy(caller.getInputStream(), to);
            there.shutdownOutput();
        } catch (IOException e) {
            // as above
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[64 * 1024];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private static void skipHead(InputStream answer) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            if (next < 0) {
                throw new IOException("no way to the BuildKit: " + head);
            }
            head.append((char) next);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
