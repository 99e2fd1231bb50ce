package dev.crossdock.ui.app;

import jdk.net.ExtendedSocketOptions;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One Crossdock for each user: the first one holds a lock and listens at a Unix socket beside it; a
 * later one hands over what it was to open, and ends. Both are in a folder that only the user can
 * enter, and each side looks at who the other one is.
 */
public final class OneInstance implements AutoCloseable {

    /** Below what the address of a Unix socket may have: 104 bytes on macOS, 108 on Linux. */
    private static final int LONGEST_ADDRESS = 100;

    private static final String DONE = "opened";

    private final FileChannel lockFile;
    private final ServerSocketChannel server;
    private final Path address;

    private OneInstance(FileChannel lockFile, ServerSocketChannel server, Path address) {
        this.lockFile = lockFile;
        this.server = server;
        this.address = address;
    }

    /** What came of a start. */
    public sealed interface Outcome {
        /** This one is the first, or the only one that there can be. */
        record First(Optional<OneInstance> listening) implements Outcome {}

        /** Another one is there, and opened what was to be opened. */
        record HandedOver() implements Outcome {}
    }

    /**
     * Becomes the one instance, or hands over to it. Where neither works, as with a folder that
     * cannot be written, this one goes on by itself.
     *
     * @param folder made if need be; of the user alone
     * @param wanted absolute paths to be opened; none to only show the window
     * @param opener gets what later ones hand over, on a thread of its own; an empty list asks for
     *     the window to be shown
     */
    public static Outcome start(Path folder, List<Path> wanted, Consumer<List<Path>> opener) {
        var address = folder.resolve("window.sock");
        if (address.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
            return new Outcome.First(Optional.empty());
        }
        try {
            own(folder);
            var lockFile =
                    FileChannel.open(
                            folder.resolve("window.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                return handOver(address, wanted)
                        ? new Outcome.HandedOver()
                        : new Outcome.First(Optional.empty());
            }
            Files.deleteIfExists(address); // of one that was killed
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(address));
            var instance = new OneInstance(lockFile, server, address);
            Thread.ofVirtual().name("crossdock-instance").start(() -> instance.listen(opener));
            return new Outcome.First(Optional.of(instance));
        } catch (IOException | UnsupportedOperationException e) {
            return new Outcome.First(Optional.empty());
        }
    }

    private static void own(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            var mine = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mine));
        }
        if (!Files.getOwner(folder).getName().equals(user())
                || Files.getPosixFilePermissions(folder).size() > 3) {
            throw new IOException(folder + " is not this user's alone");
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // in this very process, as tests have it
        }
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private static boolean isOurs(SocketChannel other) throws IOException {
        return other.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName().equals(user());
    }

    private static boolean handOver(Path address, List<Path> wanted) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
            if (!isOurs(channel)) {
                return false;
            }
            var lines = new StringBuilder();
            wanted.forEach(path -> lines.append(path).append('\n'));
            lines.append('\n');
            send(channel, lines.toString());
            return DONE.equals(reader(channel).readLine());
        }
    }

    private void listen(Consumer<List<Path>> opener) {
        while (server.isOpen()) {
            try (var other = server.accept()) {
                if (isOurs(other)) {
                    var lines = reader(other);
                    var wanted = new ArrayList<Path>();
                    for (var line = lines.readLine();
                            line != null && !line.isEmpty();
                            line = lines.readLine()) {
                        wanted.add(Path.of(line));
                    }
                    opener.accept(wanted);
                    send(other, DONE + "\n");
                }
            } catch (IOException | RuntimeException e) {
                // That one goes on by itself; the next one is heard all the same.
            }
        }
    }

    private static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(
                Channels.newReader(channel, StandardCharsets.UTF_8.newDecoder(), -1));
    }

    private static void send(SocketChannel channel, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Lets another one become the one instance. */
    @Override
    public void close() {
        try (lockFile) {
            server.close();
            Files.deleteIfExists(address);
        } catch (IOException e) {
            // The next one removes what is left.
        }
    }
}
