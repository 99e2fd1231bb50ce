package dev.crossdock.ui.console;

import dev.crossdock.core.log.LineKind;
import dev.crossdock.core.log.LogFilter;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whose lines are in a console, and whose of them are hidden. A container of its own never is. */
public final class ShownSources {

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");

    /** By their ids: who stays when another set of containers is chosen stays hidden. */
    private final Set<String> hidden = new HashSet<>();

    private List<ConsoleSource> all = List.of();
    private SourceTags tags = new SourceTags(all);

    /** Changes whenever there are others, and whenever one was hidden or shown. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** How many of them are hidden. */
    public int hiddenCount() {
        return hidden.size();
    }

    /**
     * @param source a place among the console's sources
     */
    public boolean isHidden(int source) {
        return hidden.contains(all.get(source).id());
    }

    /** Hides the lines of one, or shows them again. */
    public void toggle(int source) {
        var id = all.get(source).id();
        if (!hidden.remove(id)) {
            hidden.add(id);
        }
        changed();
    }

    /** Shows the lines of one, and of no other. */
    public void only(int source) {
        hidden.clear();
        all.forEach(each -> hidden.add(each.id()));
        hidden.remove(all.get(source).id());
        changed();
    }

    /** Hides no lines. */
    public void showAll() {
        if (!hidden.isEmpty()) {
            hidden.clear();
            changed();
        }
    }

    /** What the lines of each are marked with. */
    SourceTags tags() {
        return tags;
    }

    /** There are others now. */
    void set(List<ConsoleSource> sources) {
        all = List.copyOf(sources);
        tags = new SourceTags(all);
        hidden.retainAll(all.size() < 2 ? Set.of() : all.stream().map(ConsoleSource::id).toList());
        changed();
    }

    /**
     * What is to be seen.
     *
     * @param only a kind besides marks; null for all
     */
    LogFilter filter(@Nullable LineKind only) {
        var indexes = IntStream.range(0, all.size()).filter(this::isHidden);
        return new LogFilter(only, indexes.collect(BitSet::new, BitSet::set, BitSet::or));
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
