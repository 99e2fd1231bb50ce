package dev.crossdock.ui.fx;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Long work under way, which the status bar shows. Belongs to the JavaFX thread. */
public final class Activity {
    /** Progress of which nothing is known. */
    public static final double UNKNOWN = -1;

    private final ReadOnlyStringWrapper title;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final Runnable cancel;
    private final Runnable end;

    Activity(String title, Runnable cancel, java.util.function.Consumer<Activity> end) {
        this.title = new ReadOnlyStringWrapper(title);
        this.cancel = cancel;
        this.end = () -> end.accept(this);
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String getTitle() {
        return title.get();
    }

    /** 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public double getProgress() {
        return progress.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    public void setProgress(double value) {
        progress.set(value);
    }

    /** What the status bar's button does. */
    public void cancel() {
        cancel.run();
        end();
    }

    /** It is over, well or not. Harmless when it was before. */
    public void end() {
        end.run();
    }
}
