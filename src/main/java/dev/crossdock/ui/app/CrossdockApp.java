package dev.crossdock.ui.app;

import dev.crossdock.Wiring;
import dev.crossdock.ui.fx.FxTasks;

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
    private @Nullable SettingsSaving saving;

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
        var folder = AppFolders.here().data();
        var kept = SettingsFile.read(folder);
        var settings = kept.settings();
        var engine = settings.engine().get();
        window =
                new MainWindow(
                        stage,
                        engine.isEmpty() ? Wiring.engineFinder() : Wiring.engineFinder(engine),
                        Wiring.builders(),
                        new FolderKeeper(folder),
                        settings);
        kept.trouble().ifPresent(window::settingsTrouble);
        saving = new SettingsSaving(kept, new FxTasks());
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
        if (saving != null) {
            saving.close();
        }
    }
}
