package dev.crossdock.docker.copy;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.core.engine.EngineException;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Local files as a tar stream that is made while it is read: no copy of them is kept anywhere.
 * Everything in it is root's, as {@code docker cp} says of what it makes; links are links.
 */
public final class TarSource extends InputStream {
    private static final int BLOCK = 512;
    private static final int FOLDER_MODE = 0755;
    private static final int FILE_MODE = 0644;

    private final Path root;
    private final LongConsumer copied;
    private final Deque<Item> items = new ArrayDeque<>();
    private final Deque<InputStream> parts = new ArrayDeque<>();
    private long total;
    private long bytes;
    private int left;
    private boolean ended;
    private @Nullable EngineException trouble;

    /** Something to be sent. */
    private record Item(Path path, BasicFileAttributes facts) {}

    /**
     * Looks at all that is to be sent.
     *
     * @param root a file, a link, or a folder that is sent with all that is in it
     * @param copied told how many bytes of contents were read so far
     * @throws EngineException if it cannot be looked at
     */
    public TarSource(Path root, LongConsumer copied) {
        this.root = root;
        this.copied = copied;
        for (var path : LocalFiles.with(root, () -> all(root))) {
            var facts =
                    LocalFiles.with(
                            path,
                            () ->
                                    Files.readAttributes(
                                            path,
                                            BasicFileAttributes.class,
                                            LinkOption.NOFOLLOW_LINKS));
            if (facts.isOther()) {
                left++;
            } else {
                items.add(new Item(path, facts));
                total += facts.isRegularFile() ? facts.size() : 0;
            }
        }
    }

    private static List<Path> all(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return new ArrayList<>(all.toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many bytes of contents there are. */
    public long total() {
        return total;
    }

    /** How many things are left out: sockets, pipes, devices. */
    public int left() {
        return left;
    }

    /** Why reading failed, if a file of this machine was the reason. */
    public @Nullable EngineException trouble() {
        return trouble;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            while (true) {
                var part = parts.peek();
                int n = part == null ? -1 : part.read(into, offset, length);
                if (n > 0) {
                    return n;
                }
                if (part != null) {
                    parts.remove().close();
                } else if (!next()) {
                    return -1;
                }
            }
        } catch (EngineException e) {
            trouble = e;
            throw new IOException(e);
        }
    }

    private boolean next() throws IOException {
        var item = items.poll();
        if (item != null) {
            parts.add(new ByteArrayInputStream(header(item)));
            if (item.facts().isRegularFile()) {
                parts.add(new Content(item.path(), item.facts().size()));
            }
            return true;
        }
        if (!ended) {
            ended = true;
            parts.add(new ByteArrayInputStream(new byte[2 * BLOCK]));
            return true;
        }
        return false;
    }

    private byte[] header(Item item) throws IOException {
        var facts = item.facts();
        var name = name(item.path());
        var entry =
                facts.isSymbolicLink()
                        ? new TarArchiveEntry(name, TarConstants.LF_SYMLINK)
                        : new TarArchiveEntry(facts.isDirectory() ? name + "/" : name);
        if (facts.isSymbolicLink()) {
            entry.setLinkName(
                    LocalFiles.with(
                            item.path(), () -> Files.readSymbolicLink(item.path()).toString()));
        } else {
            entry.setMode(mode(item));
        }
        entry.setSize(facts.isRegularFile() ? facts.size() : 0);
        entry.setLastModifiedTime(facts.lastModifiedTime());
        entry.setIds(0, 0);
        entry.setNames("", "");
        var bytes = new ByteArrayOutputStream();
        // Never closed: it would put an end to the archive.
        var out = new TarArchiveOutputStream(bytes, BLOCK, "UTF-8");
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        out.setAddPaxHeadersForNonAsciiNames(true);
        out.putArchiveEntry(entry);
        out.flush();
        return bytes.toByteArray();
    }

    private String name(Path path) {
        var base = root.getFileName().toString();
        return path.equals(root)
                ? base
                : base + "/" + root.relativize(path).toString().replace('\\', '/');
    }

    private static int mode(Item item) {
        boolean folder = item.facts().isDirectory();
        if (!LocalFiles.hasRights(item.path())) {
            return folder ? FOLDER_MODE : FILE_MODE;
        }
        return LocalFiles.with(
                item.path(), () -> LocalFiles.bits(Files.getPosixFilePermissions(item.path())));
    }

    /** A file's bytes, so many as its header says, and zeros up to a whole block. */
    private final class Content extends InputStream {
        private final Path path;
        private final InputStream in;
        private long file;
        private int padding;

        Content(Path path, long size) {
            this.path = path;
            file = size;
            padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
            in = LocalFiles.with(path, () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (file == 0) {
                int zeros = Math.min(padding, length);
                Arrays.fill(into, offset, offset + zeros, (byte) 0);
                padding -= zeros;
                return zeros == 0 ? -1 : zeros;
            }
            int most = (int) Math.min(file, length);
            int n = LocalFiles.with(path, () -> in.read(into, offset, most));
            if (n < 0) {
                throw LocalFiles.notCopied(CopyProblem.CHANGED, path);
            }
            file -= n;
            bytes += n;
            copied.accept(bytes);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.close();
        }
    }
}
