package dev.crossdock.ui.console;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/** The part of a log that is selected, from one place to another. */
final class LogSelection {

    /** So many characters are copied at the most; what is more is saved to a file. */
    private static final int MOST_COPIED = 32 << 20;

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

    boolean isEmpty() {
        return first == null;
    }

    /** Where it begins in a line. */
    int from(long number) {
        return first != null && number == first.number ? first.index : 0;
    }

    /** Where it ends in a line of a length; 0 if the line is not part of it. */
    int to(long number, int length) {
        if (first == null || last == null || number < first.number || number > last.number) {
            return 0;
        }
        return number == last.number ? Math.min(last.index, length) : length;
    }

    /** What is selected of a console, as text. */
    String text(ConsoleRows rows) {
        var text = new StringBuilder();
        if (first == null || last == null) {
            return "";
        }
        for (int row = rows.row(first.number); row < rows.size(); row++) {
            long number = rows.number(row);
            if (number > last.number || text.length() > MOST_COPIED) {
                break;
            }
            var line = rows.mark(row) == null ? rows.line(row) : null;
            if (line != null) {
                var whole = line.text().text();
                int to = to(number, whole.length());
                text.append(whole, Math.min(from(number), to), to).append('\n');
            }
        }
        // Within a line, what is selected has no end of line.
        if (!text.isEmpty() && last.index != Integer.MAX_VALUE) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private void set(@Nullable Place from, @Nullable Place to) {
        first = from;
        last = to;
        changed.run();
    }
}
