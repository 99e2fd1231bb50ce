package dev.crossdock.ui.builds;

import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Notifier;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The page that builds. */
public final class BuildsPage implements Page {

    static final KeyCombination BUILD =
            new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination AGAIN =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final BuildsViewModel viewModel;
    private final BuildsView view;
    private @Nullable Parent content;

    public BuildsPage(BuildsViewModel viewModel, Sheets sheets) {
        this.viewModel = viewModel;
        view = new BuildsView(viewModel, sheets);
    }

    /**
     * Takes what is dropped anywhere on a window.
     *
     * @param window its content
     * @param open what to do with it; brings this page to the front
     */
    public void takeDrops(Pane window, Consumer<Path> open) {
        new DropOverlay(viewModel, open).cover(window);
    }

    /** Takes Dockerfiles or folders that came from outside: the command line, the Dock. */
    public void open(List<Path> dropped) {
        viewModel.open(dropped);
    }

    /** Tells from now on of builds that end; not of one that somebody stopped. */
    public void tell(Notifier notifier) {
        var news = new BuildNews(viewModel, notifier);
        viewModel.runs().all().addListener(news);
    }

    @Override
    public String id() {
        return Navigator.BUILDS;
    }

    @Override
    public String titleKey() {
        return "page.builds";
    }

    @Override
    public Glyph glyph() {
        return Glyph.BUILDS;
    }

    @Override
    public Map<KeyCombination, Runnable> keys() {
        return Map.of(BUILD, viewModel::build, AGAIN, viewModel.check()::again, OPEN, view::choose);
    }

    @Override
    public Parent content() {
        var made = content;
        if (made == null) {
            made = Fxml.load(view);
            content = made;
        }
        return made;
    }
}
