package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

/**
 * Lines of a store, chosen by something, by their rows from 0. They stand still until {@link
 * #refresh}, so that what is drawn fits together. Not for several threads.
 */
public interface LogRows {

    /**
     * Takes in what came before a line and lets go what went.
     *
     * @param until the number of the first line that is not to be seen; {@link Long#MAX_VALUE} for
     *     all that there are
     */
    void refresh(long until);

    int size();

    /**
     * The number of the line in a row.
     *
     * @param row from 0, below {@link #size}
     */
    long number(int row);

    /**
     * The row of a line or, if it is not to be seen, of the next one that is; {@link #size} if
     * there is none.
     */
    int row(long number);

    /** The line in a row; null if it was let go since the last refresh. */
    @Nullable LogLine line(int row);

    /** Whether there were younger lines, at the last refresh, of which it was not known yet. */
    default boolean isBehind() {
        return false;
    }
}
