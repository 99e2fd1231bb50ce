package dev.crossdock.ui.containers;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Does something again and again, and keeps no pulse running in between as an animation would. */
final class Clock {
    private final Duration between;
    private final Runnable tick;
    private @Nullable Thread thread;

    /**
     * @param tick called on the JavaFX thread
     */
    Clock(Duration between, Runnable tick) {
        this.between = between;
        this.tick = tick;
    }

    /** Goes, or stands still. */
    void turn(boolean on) {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
        if (on) {
            thread = Thread.ofVirtual().name("crossdock-clock").start(this::run);
        }
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(between);
                Platform.runLater(tick);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
