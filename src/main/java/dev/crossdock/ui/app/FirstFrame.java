package dev.crossdock.ui.app;

import javafx.animation.AnimationTimer;
import javafx.scene.CacheHint;
import javafx.scene.Scene;

/**
 * Waits until a window can be used: its first frame is drawn. Where {@link #PROPERTY} is set, as a
 * benchmark does, it says so on stdout.
 */
public final class FirstFrame extends AnimationTimer {
    /** The system property. */
    public static final String PROPERTY = "crossdock.first-frame";

    /** What is said, a line. */
    public static final String SAID = "first frame";

    private final Scene scene;
    private final Runnable next;
    private int pulse;

    private FirstFrame(Scene scene, Runnable next) {
        this.scene = scene;
        this.next = next;
    }

    /**
     * @param next what is begun then: before, it would take the processor from the window
     */
    public static void of(Scene scene, Runnable next) {
        new FirstFrame(scene, next).start();
    }

    /**
     * The first pulse hands the frame to the thread that draws. A second one that has something to
     * draw waits until that is done; the third one begins after it.
     */
    @Override
    public void handle(long now) {
        switch (++pulse) {
            case 2 -> scene.getRoot().setCacheHint(CacheHint.SPEED); // changes nothing but is drawn
            case 3 -> {
                stop();
                if (Boolean.getBoolean(PROPERTY)) {
                    System.out.println(SAID);
                }
                next.run();
            }
            default -> {}
        }
    }
}
