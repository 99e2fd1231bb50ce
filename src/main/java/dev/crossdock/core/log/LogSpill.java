package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the older chunks of a log are put away: a temporary file without a name, so that it goes
 * with the app however that ends. When it has its full size it is written anew from its beginning.
 * One thread puts away, any number read.
 *
 * <p>No {@code FileChannel}: that one is closed for all when a thread that reads is interrupted,
 * and so are searches cancelled.
 */
final class LogSpill implements AutoCloseable {

    /** So many chunks that were read are kept: those on the screen, and where a search is. */
    private static final int KEPT = 12;

    private final long mostBytes;
    private final Map<Long, LogChunk> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable RandomAccessFile file;
    private boolean closed;
    private long head;

    /**
     * @param mostBytes how large the file may become; 0 for none at all
     */
    LogSpill(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Where the next chunk will be written. Those that are there already must be given up first.
     *
     * @param length in bytes
     * @return -1 where there is no room for it at all
     */
    long place(int length) {
        if (length > mostBytes) {
            return -1;
        }
        long place = head + length > mostBytes ? 0 : head;
        head = place + length;
        return place;
    }

    /**
     * Writes a chunk.
     *
     * @throws IOException where the disk is full, say
     */
    synchronized void write(byte[] packed, long place) throws IOException {
        var to = file();
        to.seek(place);
        to.write(packed);
    }

    /**
     * Reads a chunk. One that cannot be read has empty lines.
     *
     * @param first the number of its first line
     * @param count how many lines it has
     * @param length in bytes, in the file
     */
    synchronized LogChunk read(long first, int count, long place, int length) {
        var known = kept.get(first);
        if (known != null) {
            return known;
        }
        var packed = new byte[length];
        try {
            var from = file();
            from.seek(place);
            from.readFully(packed);
        } catch (IOException e) {
            return LogChunk.blank(first, count);
        }
        var chunk = LogChunk.unpacked(first, count, packed);
        kept.put(first, chunk);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return chunk;
    }

    private RandomAccessFile file() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        var now = file;
        if (now == null) {
            var name = Files.createTempFile("crossdock-log-", ".part");
            try {
                now = new RandomAccessFile(name.toFile(), "rw");
            } finally {
                Files.delete(name);
            }
            file = now;
        }
        return now;
    }

    /** Gives the file up; nothing can be read any more. */
    @Override
    public synchronized void close() {
        closed = true;
        kept.clear();
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // It goes with the app at the latest.
            }
        }
    }
}
