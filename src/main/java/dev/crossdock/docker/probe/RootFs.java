package dev.crossdock.docker.probe;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A root file system that is one program. */
final class RootFs {
    /** A plain file, rwxr-xr-x. */
    private static final int EXECUTABLE = 0100_755;

    private RootFs() {}

    /**
     * The same program always makes the same tar: its owner is root, its time zero.
     *
     * @param path absolute
     */
    static byte[] tar(String path, byte[] program) {
        var entry = new TarArchiveEntry(path.substring(1));
        entry.setSize(program.length);
        entry.setMode(EXECUTABLE);
        entry.setModTime(0);
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            tar.putArchiveEntry(entry);
            tar.write(program);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
