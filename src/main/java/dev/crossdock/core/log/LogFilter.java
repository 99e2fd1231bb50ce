package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;

/**
 * Which lines of a store are to be seen: by their kind, and by who printed them. Marks are of no
 * kind; those of a source that is seen are always seen.
 */
public final class LogFilter {

    /** Lets everything through. */
    public static final LogFilter ALL = of(null);

    private final @Nullable LineKind only;
    private final BitSet hidden;

    /**
     * @param only the kind to be seen besides marks; null for all
     * @param hidden the indexes of the sources that are not to be seen; copied
     */
    public LogFilter(@Nullable LineKind only, BitSet hidden) {
        this.only = only;
        this.hidden = (BitSet) hidden.clone();
    }

    /**
     * The lines of one kind, of all sources.
     *
     * @param only null for all
     */
    public static LogFilter of(@Nullable LineKind only) {
        return new LogFilter(only, new BitSet());
    }

    boolean isAll() {
        return only == null && hidden.isEmpty();
    }

    /** Whether a line, or a mark, is to be seen. */
    public boolean shows(LogLine line) {
        return shows(line.kind().ordinal(), line.source());
    }

    boolean shows(LogChunk chunk, int index) {
        return shows(chunk.flags(index) & LogChunk.KIND, chunk.source(index));
    }

    private boolean shows(int kind, int source) {
        return !hidden.get(source)
                && (only == null || kind == only.ordinal() || kind == LineKind.MARK.ordinal());
    }
}
