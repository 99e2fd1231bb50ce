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

import java.time.Clock;
import java.util.Map;

/** The engine, and what to do where there is none. */
public final class EnginePage implements Page {
    private static final KeyCombination AGAIN =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

    private final EngineView view;
    private final Parent content;

    public EnginePage(
            EngineSession session,
            EngineFinder finder,
            Tasks tasks,
            Activities activities,
            Sheets sheets) {
        var starts = new EngineStarts(session, finder, tasks, activities);
        var viewModel = new EngineViewModel(session, finder, tasks, starts);
        view = new EngineView(viewModel, session, sheets, Clock.systemUTC());
        var none = new NoEngine(new NoEngineViewModel(session, starts), sheets);
        content = Fxml.load(view, none);
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
        return content;
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
