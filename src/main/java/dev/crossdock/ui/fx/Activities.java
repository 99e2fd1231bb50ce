package dev.crossdock.ui.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The long works under way, newest last. Belongs to the JavaFX thread. */
public final class Activities {
    private final ObservableList<Activity> running = FXCollections.observableArrayList();
    private final ObservableList<Activity> readOnly =
            FXCollections.unmodifiableObservableList(running);

    /**
     * Tells of work that begins.
     *
     * @param title what it is: {@code Pulling node:22}
     * @param cancel ends it; the activity is taken off the list by itself then
     */
    public Activity start(String title, Runnable cancel) {
        var activity = new Activity(title, cancel, running::remove);
        running.add(activity);
        return activity;
    }

    public ObservableList<Activity> running() {
        return readOnly;
    }
}
