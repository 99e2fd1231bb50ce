package dev.crossdock.ui.run;

import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;

/** A part of the settings that is a list of rows. */
abstract class RowSection<R extends SettingsRow> implements Section {
    private final ObservableList<R> rows = FXCollections.observableArrayList(SettingsRow::changes);
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();

    /**
     * Something that the image knows of and that may be added.
     *
     * @param text what its button says
     * @param add adds it
     */
    public record Offer(String text, Runnable add) {}

    /** Adds an empty row and gives it, so that it can be typed into. */
    public abstract R add();

    public void remove(R row) {
        rows.remove(row);
    }

    public ObservableList<R> getRows() {
        return rows;
    }

    /** What the image knows of and has no row. */
    public ObservableList<Offer> getOffers() {
        return offers;
    }

    @Override
    public boolean isRight() {
        return rows.stream().allMatch(row -> row.problemProperty().get().isEmpty());
    }

    @Override
    public List<Observable> changes() {
        return List.of(rows);
    }
}
