package dev.crossdock.ui.app;

import dev.crossdock.Wiring;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/** The window's start. */
public final class CrossdockApp extends Application {
    /** How long a start takes that is only to be learned from, when a package is made. */
    private static final Duration LEARNING = Duration.seconds(4);

    private static OpenRequests requests = new OpenRequests();

    private @Nullable MainWindow window;

    /**
     * Opens the window and returns when it was closed.
     *
     * @param toOpen what the window opens, now and later
     */
    public static void launch(OpenRequests toOpen) {
        requests = toOpen;
        Application.launch(CrossdockApp.class);
    }

    /** Brings the window before all others, once it is there. From any thread. */
    public static void show() {
        Platform.runLater(
                () ->
                        Window.getWindows().stream()
                                .filter(Stage.class::isInstance)
                                .forEach(
                                        w -> {
                                            ((Stage) w).setIconified(false);
                                            ((Stage) w).toFront();
                                        }));
    }

    @Override
    public void start(Stage stage) {
        var keeper = new FolderKeeper(AppFolders.here().data());
        window = new MainWindow(stage, Wiring.engineFinder(), Wiring.builders(), keeper);
        window.browser(getHostServices()::showDocument);
        var shown = window;
        requests.deliverTo(file -> Platform.runLater(() -> shown.open(file)));
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
