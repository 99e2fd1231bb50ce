package dev.crossdock.ui.app;

import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Settings;

/**
 * What a window knows from earlier runs of the app, and leaves to later ones.
 *
 * @param keeper keeps lists
 * @param settings what a person has set
 * @param place whether the window goes where it was
 */
public record Kept(Keeper keeper, Settings settings, boolean place) {

    /** Nothing from earlier, and nothing for later. */
    public static Kept untilTheEnd() {
        return new Kept(Keeper.untilTheEnd(), new Settings(), false);
    }
}
