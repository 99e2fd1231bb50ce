package dev.crossdock.ui.app;

import dev.crossdock.Wiring;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/** The window's start. */
public final class CrossdockApp extends Application {
    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        window = new MainWindow(stage, Wiring.engineFinder(), Wiring.builders());
        window.browser(getHostServices()::showDocument);
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
