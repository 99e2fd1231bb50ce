package dev.crossdock.core.engine;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and an engine and passes on every byte: so a test can see which
 * connections are open, and let the engine go away without doing anything to it.
 */
public final class Relay implements Closeable {
    private final SocketAddress target;
    private final Path socket;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();
    private volatile long most = Long.MAX_VALUE;

    public Relay(URI engine) throws IOException {
        target =
                engine.getScheme().equals("unix")
                        ? UnixDomainSocketAddress.of(engine.getPath())
                        : new InetSocketAddress(
                                InetAddress.getByName(engine.getHost()), engine.getPort());
        socket = Files.createTempDirectory("relay").resolve("docker.sock");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::accept);
    }

    public URI address() {
        return URI.create("unix://" + socket);
    }

    /** How many clients are connected. */
    int connections() {
        return (int) open.stream().filter(SocketChannel::isOpen).count();
    }

    /** How many clients have connected so far. */
    int accepted() {
        return accepted.get();
    }

    /** How many bytes the engine sent. */
    public long received() {
        return received.get();
    }

    /** The engine is gone: nobody listens, and who was connected is cut off. */
    public void cut() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        for (var channel : open) {
            channel.close();
        }
    }

    /** The engine goes away as soon as it has sent more than so many bytes. */
    public void cutAfter(long bytes) {
        most = bytes;
    }

    @Override
    public void close() throws IOException {
        cut();
        Files.deleteIfExists(socket.getParent());
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var engine = SocketChannel.open(target);
                open.add(client);
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> pass(client, engine, new AtomicLong()));
                Thread.ofVirtual().start(() -> pass(engine, client, received));
            }
        } catch (IOException e) {
            // Closed: the relay is over.
        }
    }

    private void pass(SocketChannel from, SocketChannel to, AtomicLong count) {
        var buffer = ByteBuffer.allocate(1 << 16);
        try (from;
                to) {
            while (from.read(buffer.clear()) >= 0) {
                count.addAndGet(buffer.position());
                if (received.get() > most) {
                    cut();
                    return;
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException e) {
            // One side hung up; the other is hung up on too.
        }
    }
}
