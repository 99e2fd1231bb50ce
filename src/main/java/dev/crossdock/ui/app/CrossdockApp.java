package dev.crossdock.ui.app;

import dev.crossdock.Wiring;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The window's start; its one parameter, if any, is a Dockerfile or folder to open. */
public final class CrossdockApp extends Application {
    /** How long a start takes that is only to be learned from, when a package is made. */
    private static final Duration LEARNING = Duration.seconds(4);

    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        window = new MainWindow(stage, Wiring.engineFinder(), Wiring.builders());
        window.browser(getHostServices()::showDocument);
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(window::open);
        if (Boolean.getBoolean("crossdock.learn")) {
            var end = new PauseTransition(LEARNING);
            end.setOnFinished(over -> Platform.exit());
            end.play();
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
