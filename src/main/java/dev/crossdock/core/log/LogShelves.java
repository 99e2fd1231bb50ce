package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The chunks of a log, from the oldest on: the newest in memory, those before them in a file, those
 * before these gone. One thread at a time changes it, any number read.
 */
final class LogShelves implements AutoCloseable {

    private final long memory;
    private final LogSpill spill;
    private LogChunk last = new LogChunk(0, 0);
    private volatile LogShelf[] shelves = {LogShelf.inMemory(last)};
    private volatile long first;

    /**
     * @param memory for chunks, in bytes; one chunk is always kept
     * @param disk for older ones, in bytes; 0 for none
     */
    LogShelves(long memory, long disk) {
        this.memory = memory;
        this.spill = new LogSpill(disk);
    }

    /** The number of the oldest line that is still here. */
    long first() {
        return first;
    }

    /** One more than the number of the newest line. */
    long end() {
        var all = shelves;
        var newest = all[all.length - 1];
        return newest.first + newest.count();
    }

    /** The newest chunk, which has room for a line of that many bytes. */
    LogChunk roomFor(int length) {
        if (!last.hasRoomFor(length)) {
            last = new LogChunk(last.first + last.count(), length);
            var all = new ArrayList<>(Arrays.asList(shelves));
            makeRoom(all);
            all.add(LogShelf.inMemory(last));
            publish(all);
        }
        return last;
    }

    /** Lets every line go; numbers go on. */
    void clear() {
        last = new LogChunk(end(), 0);
        publish(new ArrayList<>(List.of(LogShelf.inMemory(last))));
    }

    /**
     * The chunk that has the line; null if none has. A chunk that cannot be read from the file has
     * empty lines.
     */
    @Nullable LogChunk chunkOf(long number) {
        var all = shelves;
        int low = 0;
        int high = all.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all[middle].first <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var shelf = all[low];
        if (number < shelf.first || number >= shelf.first + shelf.count()) {
            return null;
        }
        var chunk = shelf.chunk(spill);
        return number < first ? null : chunk; // or the file was written over while it was read
    }

    /** Gives the file up. */
    @Override
    public void close() {
        spill.close();
    }

    /** Puts away what has no room in memory beside the newest chunk. */
    private void makeRoom(List<LogShelf> all) {
        long bytes = last.footprint();
        int old = all.size();
        while (old > 0 && bytes + all.get(old - 1).footprint() <= memory) {
            bytes += all.get(--old).footprint();
        }
        for (var shelf : List.copyOf(all.subList(0, old))) {
            var chunk = shelf.inMemory();
            if (chunk != null && !isPutAway(all, shelf, chunk)) {
                letGo(all, all.indexOf(shelf));
            }
        }
    }

    private boolean isPutAway(List<LogShelf> all, LogShelf shelf, LogChunk chunk) {
        var packed = chunk.packed();
        long place = spill.place(packed.length);
        if (place < 0) {
            return false;
        }
        for (int at = all.size() - 1; at >= 0; at--) {
            if (all.get(at).liesIn(place, packed.length)) {
                letGo(all, at);
                break;
            }
        }
        publish(all); // so that nobody takes what is written now for what was there
        try {
            spill.write(packed, place);
        } catch (IOException e) {
            return false; // the disk is full: what is newer is worth more
        }
        all.set(all.indexOf(shelf), LogShelf.putAway(chunk, place, packed.length));
        return true;
    }

    /** Lets a shelf go, and all that are older. */
    private static void letGo(List<LogShelf> all, int index) {
        all.subList(0, index + 1).clear();
    }

    private void publish(List<LogShelf> all) {
        first = all.getFirst().first;
        shelves = all.toArray(LogShelf[]::new);
    }
}
