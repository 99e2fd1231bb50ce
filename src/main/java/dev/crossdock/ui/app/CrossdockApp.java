package dev.crossdock.ui.app;

import dev.crossdock.Wiring;
import dev.crossdock.ui.fx.FxTasks;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/** The window's start. */
public final class CrossdockApp extends Application {
    private @Nullable DefaultEngineSession session;

    @Override
    public void start(Stage stage) {
        var found = new DefaultEngineSession(Wiring.engineFinder(), new FxTasks());
        session = found;
        new MainWindow(stage, found, Wiring.builders());
        found.start();
    }

    @Override
    public void stop() {
        if (session != null) {
            session.close();
        }
    }
}
