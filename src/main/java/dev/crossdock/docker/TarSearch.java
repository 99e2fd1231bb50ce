package dev.crossdock.docker;

import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.core.engine.FileFacts.Kind;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Looks for some files in a long tar stream, and reads on no longer than it must. */
final class TarSearch {

    private static final int PERMISSIONS = 0b111_111_111;

    private TarSearch() {}

    /**
     * @param paths absolute
     * @param most how long to read; what was found by then counts
     */
    static Map<String, FileFacts> find(InputStream tar, Set<String> paths, Duration most)
            throws IOException {
        var found = new HashMap<String, FileFacts>();
        // Not closed: whoever opened the stream ends it, and the rest is never sent.
        var entries = new TarArchiveInputStream(new Limited(tar, most));
        try {
            for (var entry = entries.getNextEntry();
                    entry != null && found.size() < paths.size();
                    entry = entries.getNextEntry()) {
                var path = path(entry.getName());
                if (paths.contains(path)) {
                    found.put(path, facts(path, entry));
                }
            }
        } catch (TimeIsUpException e) {
            return found;
        }
        return found;
    }

    private static String path(String name) {
        var path = name.startsWith("./") ? name.substring(1) : "/" + name;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static FileFacts facts(String path, TarArchiveEntry entry) {
        return new FileFacts(
                path,
                kind(entry),
                entry.getMode() & PERMISSIONS,
                entry.getSize(),
                entry.isSymbolicLink() ? entry.getLinkName() : "");
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return Kind.DIRECTORY;
        }
        if (entry.isSymbolicLink()) {
            return Kind.LINK;
        }
        return entry.isFile() || entry.isLink() ? Kind.FILE : Kind.OTHER;
    }

    /** Ends a long skip over a large file too. */
    private static final class Limited extends FilterInputStream {

        private final long end;

        Limited(InputStream in, Duration most) {
            super(in);
            this.end = System.nanoTime() + most.toNanos();
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            check();
            return super.read(bytes, offset, length);
        }

        @Override
        public long skip(long count) throws IOException {
            check();
            return super.skip(Math.min(count, 1 << 20));
        }

        private void check() throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new TimeIsUpException();
            }
        }
    }

    private static final class TimeIsUpException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
