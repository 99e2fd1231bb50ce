package dev.crossdock.bench;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.concurrent.CompletableFuture;

/**
 * How long one change of a window holds the JavaFX thread: the change itself, what it leaves for
 * later, and the two pulses after that, as what is changed while one lays out is styled by the
 * next. The painting, which a window without a screen does in its own slow way, is not counted. For
 * one change.
 */
final class HeldThread {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Scene scene;
    private final Runnable before = this::before;
    private final Runnable after = this::after;
    private final CompletableFuture<Boolean> idle = new CompletableFuture<>();
    private final CompletableFuture<Double> held = new CompletableFuture<>();
    private long pulse;
    private int pulses;
    private double worked;
    private double stretch;

    HeldThread(Scene scene) {
        this.scene = scene;
    }

    /** Does it, and returns the longest time at a stretch, in milliseconds. */
    double by(Runnable change) throws Exception {
        BenchFx.onFx(this::begin);
        idle.get();
        BenchFx.onFx(() -> work(change));
        return held.get();
    }

    /** A pulse begins when all that was changed before is painted. */
    private boolean begin() {
        scene.addPreLayoutPulseListener(before);
        scene.addPostLayoutPulseListener(after);
        Platform.requestNextPulse();
        return true;
    }

    private boolean work(Runnable change) {
        long begun = System.nanoTime();
        change.run();
        Platform.runLater( // after all that the change has put into the queue
                () -> {
                    worked = since(begun);
                    pulses = 1;
                    Platform.requestNextPulse();
                });
        return true;
    }

    private void before() {
        pulse = System.nanoTime();
    }

    private void after() {
        double millis = since(pulse);
        idle.complete(true);
        switch (pulses) {
            case 0 -> {} // if it came between the change and what that left, it is in their time
            case 1 -> {
                stretch = worked + millis;
                pulses = 2;
                Platform.requestNextPulse();
            }
            default -> {
                scene.removePreLayoutPulseListener(before);
                scene.removePostLayoutPulseListener(after);
                held.complete(Math.max(stretch, millis));
            }
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / NANOS_PER_MILLI;
    }
}
