package dev.crossdock.core.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A text file that is written beside its place and put there when it is whole: what was there stays
 * until then, also where writing fails.
 */
final class FileBeside implements Closeable {

    private final Path place;
    private final Path part;
    private final Writer out;

    /**
     * @param file its place; a link is followed
     * @throws IOException if the folder cannot be written in, or there is something that is no file
     */
    FileBeside(Path file) throws IOException {
        place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new NoFile(file);
        }
        part = place.resolveSibling(".crossdock-" + UUID.randomUUID() + ".part");
        out = Files.newBufferedWriter(part, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /** There is a folder, a device or the like, which a file does not take the place of. */
    static final class NoFile extends FileSystemException {
        private static final long serialVersionUID = 1;

        NoFile(Path file) {
            super(file.toString(), null, "it is no file");
        }
    }

    Writer out() {
        return out;
    }

    /**
     * Puts the file into its place, with the permissions of the one that it takes the place of.
     *
     * @throws IOException if it cannot be written to its end, or not be put there
     */
    void put() throws IOException {
        out.close();
        var before = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (before != null && Files.exists(place)) {
            Files.setPosixFilePermissions(part, before.readAttributes().permissions());
        }
        Files.move(
                part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves nothing of a file that was not put into its place. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
