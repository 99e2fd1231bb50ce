package dev.crossdock.ui.app;

import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Tasks;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Remembers where the window is and which page it shows, from one run of the app to the next. */
final class WindowMemory {
    private static final String NAME = "window";

    /** A window that is dragged moves sixty times a second. */
    private static final Duration QUIET = Duration.millis(600);

    private final Stage stage;
    private final FrameViewModel viewModel;
    private final Keeper keeper;
    private final Tasks tasks;
    private final WindowBounds bounds;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private @Nullable Rectangle2D plain;
    private @Nullable WindowPlace kept;

    WindowMemory(
            Stage stage,
            FrameViewModel viewModel,
            WindowBounds bounds,
            Keeper keeper,
            Tasks tasks) {
        this.stage = stage;
        this.viewModel = viewModel;
        this.bounds = bounds;
        this.keeper = keeper;
        this.tasks = tasks;
        quiet.setOnFinished(e -> changed());
    }

    /**
     * Puts the window where it was, before it is shown, and notices from now on where it goes.
     *
     * @param pages the ids of those there are
     */
    void restore(List<String> pages) {
        var before = WindowPlace.read(keeper.load(NAME)).orElse(null);
        kept = before;
        plain = bounds.place(before == null ? null : before.bounds(), screens());
        stage.setX(plain.getMinX());
        stage.setY(plain.getMinY());
        stage.setWidth(plain.getWidth());
        stage.setHeight(plain.getHeight());
        if (before != null) {
            stage.setMaximized(before.maximised());
            stage.setFullScreen(before.fullScreen());
            if (pages.contains(before.page())) {
                viewModel.open(before.page());
            }
        }
        InvalidationListener moved = o -> quiet.playFromStart();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener(moved);
        stage.fullScreenProperty().addListener(moved);
        viewModel.wantedProperty().addListener(moved);
    }

    private static List<Rectangle2D> screens() {
        var all = new ArrayList<Rectangle2D>();
        all.add(Screen.getPrimary().getVisualBounds());
        Screen.getScreens().stream().map(Screen::getVisualBounds).forEach(all::add);
        return all;
    }

    private void changed() {
        var now = now();
        if (!now.equals(kept)) {
            kept = now;
            tasks.run(
                    () -> {
                        keeper.store(NAME, now.lines());
                        return now;
                    },
                    done -> {},
                    failure -> {});
        }
    }

    /** The app ends: what was not stored yet is stored before this returns. */
    void close() {
        quiet.stop();
        var now = now();
        if (!now.equals(kept)) {
            kept = now;
            keeper.store(NAME, now.lines());
        }
    }

    /** Bounds are taken only of a window that is neither maximised nor minimised. */
    private WindowPlace now() {
        if (plain == null
                || !(stage.isMaximized() || stage.isFullScreen() || stage.isIconified())) {
            plain =
                    new Rectangle2D(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
        return new WindowPlace(
                plain, stage.isMaximized(), stage.isFullScreen(), viewModel.wantedProperty().get());
    }
}
