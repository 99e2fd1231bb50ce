package dev.crossdock.docker.copy;

import dev.crossdock.core.engine.CopyProblem;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.LongConsumer;

/**
 * Writes what a tar stream holds to one place of this machine and nowhere else. The stream is
 * trusted in nothing: no name leads up or through a link, and links are made when all else has been
 * written.
 */
public final class TarUnpacker {
    private static final int CHUNK = 1 << 16;

    private final Path root;
    private final boolean named;
    private final LongConsumer copied;
    private final Map<Path, String> links = new LinkedHashMap<>();
    private final SequencedMap<Path, TarArchiveEntry> folders = new LinkedHashMap<>();
    private long bytes;
    private int left;

    /**
     * @param root where the archive's one root goes; the folder that it stands in is there
     * @param named whether the entries' names begin with the root's own name, which is left out
     * @param copied told how many bytes of contents were written so far
     */
    public TarUnpacker(Path root, boolean named, LongConsumer copied) {
        this.root = root;
        this.named = named;
        this.copied = copied;
    }

    /**
     * Writes all. Where it fails, what was made is taken away again, if nothing was there before.
     *
     * @return how many entries were left out: pipes, devices, hard links to what is not there
     * @throws IOException if the stream fails; this machine's refusals are {@link
     *     dev.crossdock.core.engine.EngineException}
     */
    public int unpack(InputStream tar) throws IOException {
        boolean isNew = !LocalFiles.isThere(root);
        boolean whole = false;
        try {
            // Not closed: whoever opened the stream ends it.
            var entries = new TarArchiveInputStream(tar, "UTF-8");
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                place(entry, entries);
            }
            links.forEach(this::link);
            finishFolders();
            whole = true;
        } finally {
            if (!whole && isNew) {
                LocalFiles.removeAll(root);
            }
        }
        return left;
    }

    private void place(TarArchiveEntry entry, InputStream content) throws IOException {
        var target = target(entry.getName());
        makeParents(target);
        if (entry.isDirectory()) {
            folder(target, entry);
        } else if (entry.isSymbolicLink()) {
            links.put(target, entry.getLinkName());
        } else if (entry.isLink()) {
            hardLink(target, target(entry.getLinkName()));
        } else if (entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice()) {
            left++;
        } else {
            file(target, entry, content);
        }
    }

    /** Where an entry goes. */
    private Path target(String name) {
        var parts = new ArrayList<String>();
        for (var part : name.split("/")) {
            if (part.equals("..")) {
                throw LocalFiles.notCopied(CopyProblem.OUTSIDE, name);
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if (named && !parts.isEmpty()) {
            parts.removeFirst();
        }
        return below(parts, name);
    }

    private Path below(List<String> parts, String name) {
        var target = root;
        try {
            for (var part : parts) {
                var next = target.resolve(part);
                if (!target.equals(next.getParent())) {
                    throw LocalFiles.notCopied(CopyProblem.OUTSIDE, name);
                }
                target = next;
            }
        } catch (InvalidPathException e) {
            throw LocalFiles.refused(target, new IOException(e.getReason()));
        }
        return target;
    }

    /** Every folder on the way is a folder itself: through a link one would be somewhere else. */
    private void makeParents(Path target) {
        if (target.equals(root)) {
            return;
        }
        var parent = target.getParent();
        if (!LocalFiles.isFolder(parent)) {
            makeParents(parent);
            makeFolder(parent);
        }
        if (!standsInside(target)) {
            throw LocalFiles.notCopied(CopyProblem.OTHER_KIND, parent);
        }
    }

    /** Whether all that it stands in, up to the root, are folders and not links to some. */
    private boolean standsInside(Path path) {
        for (var at = path; !at.equals(root); at = at.getParent()) {
            if (!LocalFiles.isFolder(at.getParent())) {
                return false;
            }
        }
        return true;
    }

    private static void makeFolder(Path path) {
        if (LocalFiles.isThere(path)) {
            throw LocalFiles.notCopied(CopyProblem.OTHER_KIND, path);
        }
        LocalFiles.with(path, () -> Files.createDirectory(path));
    }

    private void folder(Path target, TarArchiveEntry entry) {
        if (!LocalFiles.isFolder(target)) {
            makeFolder(target);
            folders.put(target, entry);
        }
    }

    private void hardLink(Path target, Path source) {
        if (!standsInside(source) || !Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
            left++;
            return;
        }
        refuseFolder(target);
        LocalFiles.with(
                target,
                () -> {
                    Files.deleteIfExists(target);
                    return Files.createLink(target, source);
                });
    }

    /** Written beside its place first: what was there stays whole until the new one is. */
    private void file(Path target, TarArchiveEntry entry, InputStream content) throws IOException {
        refuseFolder(target);
        var part =
                LocalFiles.with(
                        target,
                        () -> Files.createTempFile(target.getParent(), ".crossdock-", ".part"));
        try {
            write(part, content);
            keep(part, entry);
            LocalFiles.with(
                    target, () -> Files.move(part, target, StandardCopyOption.REPLACE_EXISTING));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Path part, InputStream content) throws IOException {
        var chunk = new byte[CHUNK];
        try (var out = LocalFiles.with(part, () -> Files.newOutputStream(part))) {
            for (int n = content.read(chunk); n > 0; n = content.read(chunk)) {
                int length = n;
                LocalFiles.with(
                        part,
                        () -> {
                            out.write(chunk, 0, length);
                            return length;
                        });
                bytes += n;
                copied.accept(bytes);
            }
        }
    }

    private void link(Path target, String leadsTo) {
        makeParents(target);
        refuseFolder(target);
        LocalFiles.with(
                target,
                () -> {
                    Files.deleteIfExists(target);
                    return Files.createSymbolicLink(target, Path.of(leadsTo));
                });
    }

    private static void refuseFolder(Path target) {
        if (LocalFiles.isFolder(target)) {
            throw LocalFiles.notCopied(CopyProblem.OTHER_KIND, target);
        }
    }

    /** Last, and the inner ones first: a folder may say that nobody writes into it. */
    private void finishFolders() {
        folders.reversed().forEach(TarUnpacker::keep);
    }

    private static void keep(Path path, TarArchiveEntry entry) {
        LocalFiles.with(
                path,
                () -> {
                    if (LocalFiles.hasRights(path)) {
                        Files.setPosixFilePermissions(
                                path, LocalFiles.permissions(entry.getMode()));
                    }
                    return Files.setLastModifiedTime(
                            path, FileTime.from(entry.getLastModifiedTime().toInstant()));
                });
    }
}
