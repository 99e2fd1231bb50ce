package dev.crossdock.bench;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.concurrent.CompletableFuture;

/**
 * How long one change of a window holds the JavaFX thread: the change itself, what it leaves for
 * later, and the two pulses after it, as what is changed while one lays out is styled by the next.
 * The painting, which a window without a screen does in its own slow way, is not counted. For one
 * change.
 */
final class HeldThread {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Scene scene;
    private final Runnable before = this::before;
    private final Runnable after = this::after;
    private final CompletableFuture<Double> first = new CompletableFuture<>();
    private final CompletableFuture<Double> second = new CompletableFuture<>();
    private final CompletableFuture<Double> worked = new CompletableFuture<>();
    private long pulse;

    HeldThread(Scene scene) {
        this.scene = scene;
    }

    /** Does it, and returns the longest time at a stretch, in milliseconds. */
    double by(Runnable change) throws Exception {
        BenchFx.onFx(() -> begin(change));
        double held = worked.get() + first.get();
        return Math.max(held, second.get());
    }

    private boolean begin(Runnable change) {
        long begun = System.nanoTime();
        change.run();
        Platform.runLater( // after all that the change has put into the queue
                () -> {
                    worked.complete(since(begun));
                    scene.addPreLayoutPulseListener(before);
                    scene.addPostLayoutPulseListener(after);
                    Platform.requestNextPulse();
                });
        return true;
    }

    private void before() {
        pulse = System.nanoTime();
    }

    private void after() {
        if (first.complete(since(pulse))) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePreLayoutPulseListener(before);
        scene.removePostLayoutPulseListener(after);
        second.complete(since(pulse));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / NANOS_PER_MILLI;
    }
}
