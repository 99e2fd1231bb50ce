package dev.crossdock.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Does something the first time that a condition holds. What a window does not show at its start is
 * made that way: each control that is only hidden is styled and laid out before the first frame.
 */
public final class FirstTime {
    private final Runnable what;
    private Subscription listening = Subscription.EMPTY;
    private boolean done;

    private FirstTime(Runnable what) {
        this.what = what;
    }

    /**
     * @param condition a property, or a binding that somebody holds: one that nobody holds is
     *     silent
     * @param what is done at once where it holds already
     */
    public static void of(ObservableValue<Boolean> condition, Runnable what) {
        var first = new FirstTime(what);
        first.listening = condition.subscribe(first::turned);
        if (first.done) {
            first.listening.unsubscribe();
        }
    }

    private void turned(Boolean now) {
        if (now && !done) {
            done = true;
            listening.unsubscribe();
            what.run();
        }
    }
}
