package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Catalogue;
import dev.crossdock.core.diagnosis.Catalogue.Entry;
import dev.crossdock.core.diagnosis.Cause;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

/** Every cause, those that fit what is searched for, and the one that is read. */
public final class CatalogueViewModel {
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObservableList<Entry> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Entry> selected =
            new SimpleObjectProperty<>(this, "selected");

    /**
     * @param first the one that is read first; null for the first of all
     */
    public CatalogueViewModel(@Nullable Cause first) {
        search.subscribe(this::find);
        shown.stream().filter(e -> e.cause() == first).findFirst().ifPresent(selected::set);
    }

    /** An exit code, an id, or words. */
    public StringProperty searchProperty() {
        return search;
    }

    /** What fits, best first; all where nothing is searched for. */
    public ObservableList<Entry> shown() {
        return shown;
    }

    /** Null where nothing fits. */
    public ObjectProperty<@Nullable Entry> selectedProperty() {
        return selected;
    }

    private void find(String words) {
        var before = selected.get();
        shown.setAll(Catalogue.search(words));
        if (words.isBlank() && before != null) {
            selected.set(before);
        } else {
            selected.set(shown.isEmpty() ? null : shown.getFirst());
        }
    }
}
