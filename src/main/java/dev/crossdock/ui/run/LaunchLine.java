package dev.crossdock.ui.run;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One of the things that are done to run an image, as the review page shows it. */
public final class LaunchLine {
    private final LaunchStep step;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper(this, "detail", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.TO_DO);

    /** How far it is. */
    public enum State {
        TO_DO,
        NOT_NEEDED,
        RUNNING,
        DONE,
        FAILED
    }

    LaunchLine(LaunchStep step) {
        this.step = step;
    }

    LaunchStep step() {
        return step;
    }

    void set(String what, String more, State how) {
        text.set(what);
        detail.set(more);
        state.set(how);
        progress.set(-1);
    }

    void set(State how) {
        state.set(how);
    }

    /**
     * @param fraction 0 to 1; -1 where it is not known
     */
    void setProgress(String more, double fraction) {
        detail.set(more);
        progress.set(fraction);
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State getState() {
        return state.get();
    }
}
