package dev.crossdock.ui.matrix;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A platform that the image has, and whether it is to be run there. */
final class PlatformChoice {
    private final ReadOnlyObjectWrapper<PlatformSupport> support;
    private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper(this, "here");
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");

    /** What is chosen as long as nobody chose. */
    private boolean proposed;

    PlatformChoice(PlatformSupport support) {
        this.support = new ReadOnlyObjectWrapper<>(this, "support", support);
    }

    Platform platform() {
        return support.get().platform();
    }

    ReadOnlyObjectProperty<PlatformSupport> supportProperty() {
        return support.getReadOnlyProperty();
    }

    /** Whether its variant is on this machine, and not only published. */
    ReadOnlyBooleanProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Whether a process of it was tried and did not start. */
    boolean cannotRun() {
        return support.get().runs() instanceof RunsHow.Unavailable;
    }

    /** What it is by default; a choice that a person made is kept. */
    void propose(boolean now) {
        if (chosen.get() == proposed) {
            chosen.set(now);
        }
        proposed = now;
    }

    void know(PlatformSupport now) {
        support.set(now);
        if (cannotRun()) {
            proposed = false;
            chosen.set(false);
        }
    }

    void isHere(boolean now) {
        here.set(now);
    }
}
