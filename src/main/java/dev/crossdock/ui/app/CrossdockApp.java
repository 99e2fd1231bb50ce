package dev.crossdock.ui.app;

import dev.crossdock.Wiring;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The window's start; its one parameter, if any, is a Dockerfile or folder to open. */
public final class CrossdockApp extends Application {
    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        window = new MainWindow(stage, Wiring.engineFinder(), Wiring.builders());
        window.browser(getHostServices()::showDocument);
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(window::open);
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
