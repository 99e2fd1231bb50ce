package dev.crossdock.ui.console;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.HashSet;
import java.util.Set;

/** How lines that are JSON are shown: as they were printed, on one row, or unfolded. */
public final class JsonLines {

    private final BooleanProperty shortened = new SimpleBooleanProperty(this, "shortened", true);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final Set<Long> unfolded = new HashSet<>();

    /** Whether they are shown by what they say, and not as they were printed. */
    public BooleanProperty shortenedProperty() {
        return shortened;
    }

    /** Changes whenever a line was folded or unfolded. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Whether a line is shown over several rows. */
    public boolean isUnfolded(long number) {
        return unfolded.contains(number);
    }

    /** Unfolds a line, or folds it again. */
    public void toggle(long number) {
        if (!unfolded.remove(number)) {
            unfolded.add(number);
        }
        revision.set(revision.get() + 1);
    }

    /** Folds all: their numbers will name other lines. */
    void reset() {
        unfolded.clear();
        revision.set(revision.get() + 1);
    }
}
