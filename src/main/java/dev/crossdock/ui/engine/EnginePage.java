package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Tasks;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Map;

/** The engine, and what to do where there is none. */
public final class EnginePage implements Page {
    private static final KeyCombination AGAIN =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

    private final EngineView view;
    private final NoEngine none;
    private @Nullable Parent content;

    public EnginePage(
            EngineSession session,
            EngineFinder finder,
            Tasks tasks,
            Activities activities,
            Navigator navigator,
            Sheets sheets) {
        var clock = Clock.systemUTC();
        var starts = new EngineStarts(session, finder, tasks, activities);
        var viewModel = new EngineViewModel(session, finder, tasks, starts);
        view =
                new EngineView(
                        viewModel,
                        new CostViewModel(session, tasks, activities, clock),
                        new DiskViewModel(session, tasks, activities),
                        session,
                        sheets,
                        () -> navigator.open(Navigator.IMAGES),
                        clock);
        none = new NoEngine(new NoEngineViewModel(session, starts), sheets);
    }

    @Override
    public String id() {
        return Navigator.ENGINE;
    }

    @Override
    public String titleKey() {
        return "page.engine";
    }

    @Override
    public Glyph glyph() {
        return Glyph.ENGINE;
    }

    @Override
    public Parent content() {
        var made = content;
        if (made == null) {
            made = Fxml.load(view, none);
            content = made;
        }
        return made;
    }

    @Override
    public boolean needsEngine() {
        return false;
    }

    @Override
    public Map<KeyCombination, Runnable> keys() {
        return Map.of(AGAIN, view::probeAll);
    }

    @Override
    public void shown() {
        view.shown();
    }
}
