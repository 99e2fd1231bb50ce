package dev.crossdock.ui.app;

import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.Sheets;

import java.util.List;

/** Ends the app, and asks first where that would end work as well. */
final class Leaving {
    private final Activities activities;
    private final Sheets sheets;
    private final Runnable end;
    private boolean asking;

    /**
     * @param end closes the window, with which the app ends
     */
    Leaving(Activities activities, Sheets sheets, Runnable end) {
        this.activities = activities;
        this.sheets = sheets;
        this.end = end;
    }

    /** Whether nothing is under way that would end too. */
    boolean isFree() {
        return activities.running().isEmpty();
    }

    /** Ends the app, or asks whether to. */
    void leave() {
        if (isFree()) {
            end.run();
        } else if (!asking) {
            asking = true;
            QuitSheet.ask(sheets, activities, this::endAll, () -> asking = false);
        }
    }

    private void endAll() {
        List.copyOf(activities.running()).forEach(Activity::cancel);
        end.run();
    }
}
