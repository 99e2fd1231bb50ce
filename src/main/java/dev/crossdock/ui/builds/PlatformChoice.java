package dev.crossdock.ui.builds;

import dev.crossdock.core.platform.Platform;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A platform that may be built for, and whether it is chosen. */
final class PlatformChoice {

    private final Platform platform;
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");

    PlatformChoice(Platform platform, boolean chosen) {
        this.platform = platform;
        this.chosen.set(chosen);
    }

    Platform platform() {
        return platform;
    }

    BooleanProperty chosenProperty() {
        return chosen;
    }
}
