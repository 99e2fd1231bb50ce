package dev.crossdock.ui.app;

import dev.crossdock.Wiring;
import dev.crossdock.ui.crash.Faults;
import dev.crossdock.ui.fx.FxTasks;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The window's start. With the system property {@code crossdock.learn} it shows each page once and
 * ends.
 */
public final class CrossdockApp extends Application {
    /** How long each page is shown where a start is only to be learned from. */
    private static final Duration TURN = Duration.millis(800);

    private static OpenRequests requests = new OpenRequests();
    private static @Nullable Faults faults;

    private static volatile @Nullable MainWindow window;
    private @Nullable SettingsSaving saving;

    /**
     * Opens the window and returns when it was closed.
     *
     * @param toOpen what the window opens, now and later
     * @param told what the window shows of errors that nobody foresaw
     */
    public static void launch(OpenRequests toOpen, Faults told) {
        requests = toOpen;
        faults = told;
        Application.launch(CrossdockApp.class);
    }

    /** Shows what is said of Crossdock, once there is a window. From any thread. */
    public static void about() {
        inWindow(MainWindow::about);
    }

    /** Opens the settings, once there is a window. From any thread. */
    public static void settings() {
        inWindow(MainWindow::openSettings);
    }

    /**
     * The system wants the app to end. From any thread.
     *
     * @param agreed called when nothing speaks against it, after everything was let go
     * @param refused called when people are asked first
     */
    public static void quit(Runnable agreed, Runnable refused) {
        var open = window;
        if (open == null) {
            agreed.run();
        } else {
            Platform.runLater(() -> open.quit(agreed, refused));
        }
    }

    private record InWindow(MainWindow window) implements OpenRequests.Taker {
        @Override
        public void open(List<Path> files) {
            Platform.runLater(() -> window.open(files));
        }

        @Override
        public void run(RunLink link) {
            Platform.runLater(() -> window.run(link));
        }
    }

    private static void inWindow(Consumer<MainWindow> what) {
        var open = window;
        if (open != null) {
            Platform.runLater(() -> what.accept(open));
        }
    }

    /** Brings the window before all others, once it is there. From any thread. */
    public static void show() {
        inWindow(MainWindow::toFront);
    }

    @Override
    public void start(Stage stage) {
        var folder = AppFolders.here().data();
        var file = SettingsFile.read(folder);
        var settings = file.settings();
        var engine = settings.engine().get();
        var shown =
                new MainWindow(
                        stage,
                        engine.isEmpty() ? Wiring.engineFinder() : Wiring.engineFinder(engine),
                        Wiring.builders(),
                        new Kept(new FolderKeeper(folder), settings, true));
        file.trouble().ifPresent(shown::settingsTrouble);
        saving = new SettingsSaving(file, new FxTasks());
        shown.browser(getHostServices()::showDocument);
        shown.systemNotices(Wiring.systemNotices());
        if (faults != null) {
            shown.watch(faults);
        }
        window = shown;
        requests.deliverTo(new InWindow(shown));
        if (Boolean.getBoolean("crossdock.learn")) {
            learn(shown);
        }
    }

    /** Shows each page once, and ends: a virtual machine keeps what it learned of that. */
    private static void learn(MainWindow window) {
        var turns = new Timeline();
        var at = TURN;
        for (var page : window.pageIds()) {
            turns.getKeyFrames().add(new KeyFrame(at, turn -> window.show(page)));
            at = at.add(TURN);
        }
        turns.getKeyFrames().add(new KeyFrame(at, end -> Platform.exit()));
        turns.play();
    }

    @Override
    public void stop() {
        var open = window;
        if (open != null) {
            open.close();
        }
        if (saving != null) {
            saving.close();
        }
    }
}
