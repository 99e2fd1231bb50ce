package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogRange;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.LongPredicate;

/** The part of a log that is selected, from one place to another. */
final class LogSelection {

    /**
     * A place between two characters.
     *
     * @param number of the line
     * @param index in the text that is seen
     */
    record Place(long number, int index) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::number).thenComparingInt(Place::index);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private @Nullable Place first;
    private @Nullable Place last;
    private @Nullable Place origin;
    private Runnable changed = () -> {};

    void onChange(Runnable listener) {
        changed = listener;
    }

    void begin(Place place) {
        origin = place;
        set(null, null);
    }

    void extendTo(Place place) {
        var from = origin;
        if (from != null && !from.equals(place)) {
            boolean forward = from.compareTo(place) < 0;
            set(forward ? from : place, forward ? place : from);
        }
    }

    /** Selects a line as a whole. */
    void line(long number) {
        origin = new Place(number, 0);
        set(origin, new Place(number, Integer.MAX_VALUE));
    }

    void all() {
        set(new Place(0, 0), new Place(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    void clear() {
        set(null, null);
    }

    /**
     * Where the selection begins or ends within a line, selects it as a whole.
     *
     * @param which tells by its number whether a line is meant
     */
    void widen(LongPredicate which) {
        var from = first;
        var to = last;
        if (from == null || to == null) {
            origin = null;
            return;
        }
        boolean before = from.index > 0 || from.number == to.number;
        boolean after = to.index < Integer.MAX_VALUE;
        var widerFrom = before && which.test(from.number) ? new Place(from.number, 0) : from;
        var widerTo = after && which.test(to.number) ? new Place(to.number, Integer.MAX_VALUE) : to;
        if (!widerFrom.equals(from) || !widerTo.equals(to)) {
            origin = null;
            set(widerFrom, widerTo);
        }
    }

    boolean isEmpty() {
        return first == null;
    }

    /** Where it begins in a line. */
    int from(long number) {
        var range = range();
        return range == null ? 0 : range.from(number);
    }

    /** Where it ends in a line of a length; 0 if the line is not part of it. */
    int to(long number, int length) {
        var range = range();
        return range == null ? 0 : range.to(number, length);
    }

    /** The part of the log; null if nothing is selected. */
    @Nullable LogRange range() {
        return first == null || last == null
                ? null
                : new LogRange(first.number, first.index, last.number, last.index);
    }

    /**
     * The same by what was printed; null if nothing is selected.
     *
     * @param reshaped tells by its number whether a line is seen as something else: then all of it
     *     is meant
     */
    @Nullable LogRange asPrinted(LongPredicate reshaped) {
        if (first == null || last == null) {
            return null;
        }
        int from = first.index > 0 && reshaped.test(first.number) ? 0 : first.index;
        int to = reshaped.test(last.number) ? Integer.MAX_VALUE : last.index;
        return new LogRange(first.number, from, last.number, to);
    }

    private void set(@Nullable Place from, @Nullable Place to) {
        first = from;
        last = to;
        changed.run();
    }
}
