package dev.crossdock.ui.console;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.atomic.AtomicBoolean;

/** Does what was asked for with the next pulse, and keeps no pulse running when nothing is. */
public final class FxPulses implements Pulses {

    @Override
    public Runnable oncePerPulse(Runnable action) {
        var asked = new AtomicBoolean();
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        asked.set(false);
                        action.run();
                    }
                };
        return () -> {
            if (asked.compareAndSet(false, true)) {
                Platform.runLater(timer::start);
            }
        };
    }
}
