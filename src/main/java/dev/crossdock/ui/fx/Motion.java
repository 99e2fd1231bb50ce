package dev.crossdock.ui.fx;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/** What moves; nothing where the system's settings ask for little motion. */
public final class Motion {
    private static final Duration FADE = Duration.millis(120);

    private Motion() {}

    /** Lets something appear. */
    public static void fadeIn(Node node) {
        if (!Platform.getPreferences().isReducedMotion()) {
            var fade = new FadeTransition(FADE, node);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }
}
