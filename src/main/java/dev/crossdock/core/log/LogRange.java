package dev.crossdock.core.log;

/**
 * A part of a log, from one place between two characters to another.
 *
 * @param first the number of the first line
 * @param from the place in that line's text as it is seen
 * @param last the number of the last line
 * @param to the place in that line's text; {@link Integer#MAX_VALUE} for its end, with which the
 *     line is taken whole
 */
public record LogRange(long first, int from, long last, int to) {

    /** Everything. */
    public static final LogRange ALL = new LogRange(0, 0, Long.MAX_VALUE, Integer.MAX_VALUE);

    /** Where it begins in a line that is part of it. */
    public int from(long number) {
        return number == first ? from : 0;
    }

    /** Where it ends in a line of a length; 0 if the line is not part of it. */
    public int to(long number, int length) {
        if (number < first || number > last) {
            return 0;
        }
        return number == last ? Math.min(to, length) : length;
    }

    /** Whether a line is part of it from its first to its last character. */
    boolean isWhole(long number) {
        return number >= first
                && number <= last
                && from(number) == 0
                && to(number, Integer.MAX_VALUE) == Integer.MAX_VALUE;
    }

    /** Whether it is less than one line. */
    public boolean isPartOfOneLine() {
        return first == last && !isWhole(first);
    }

    /** Whether it ends within a line. */
    boolean endsWithinLine() {
        return to != Integer.MAX_VALUE;
    }
}
