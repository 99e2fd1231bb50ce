package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

/** The place of a chunk in a log: in memory, or put away in a file. */
final class LogShelf {

    final long first;
    private final @Nullable LogChunk chunk;
    private final int count;
    private final long place;
    private final int length;

    private LogShelf(long first, @Nullable LogChunk chunk, int count, long place, int length) {
        this.first = first;
        this.chunk = chunk;
        this.count = count;
        this.place = place;
        this.length = length;
    }

    static LogShelf inMemory(LogChunk chunk) {
        return new LogShelf(chunk.first, chunk, 0, 0, 0);
    }

    /**
     * @param chunk which was written
     * @param place where in the file
     * @param length how many bytes it has there
     */
    static LogShelf putAway(LogChunk chunk, long place, int length) {
        return new LogShelf(chunk.first, null, chunk.count(), place, length);
    }

    int count() {
        return chunk == null ? count : chunk.count();
    }

    /** The chunk, unless it is put away. */
    @Nullable LogChunk inMemory() {
        return chunk;
    }

    /** Whether it lies, at least in part, where something else is to be written. */
    boolean liesIn(long from, int bytes) {
        return chunk == null && place < from + bytes && from < place + length;
    }

    /** The chunk, from the file if need be. */
    LogChunk chunk(LogSpill spill) {
        return chunk == null ? spill.read(first, count, place, length) : chunk;
    }

    /** The memory that it takes, in bytes. */
    long footprint() {
        return chunk == null ? 0 : chunk.footprint();
    }
}
