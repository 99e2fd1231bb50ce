package dev.crossdock.ui.app;

import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Place;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The window's start. */
public final class CrossdockApp extends Application {
    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        window = new MainWindow(stage, new Nowhere(), Wiring.builders());
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    /** Stands where the adapter's finder will be. */
    private static final class Nowhere implements EngineFinder {
        @Override
        public List<Place> look() {
            return List.of();
        }

        @Override
        public Engine open(EngineAddress address) {
            throw new EngineException(new EngineFailure.Unreachable(address.uri(), ""));
        }
    }
}
