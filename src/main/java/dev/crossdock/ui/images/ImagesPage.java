package dev.crossdock.ui.images;

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

/** The images of the engine. */
public final class ImagesPage implements Page {
    static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination AGAIN =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DELETE =
            new KeyCodeCombination(KeyCode.BACK_SPACE, KeyCombination.SHORTCUT_DOWN);

    private final ImagesView view;
    private final ImageTable table;
    private @Nullable Parent content;

    public ImagesPage(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            Navigator navigator,
            Sheets sheets) {
        var clock = Clock.systemUTC();
        var registry = new RegistryChecks(session, tasks, clock);
        var actions = new ImageActions(session, tasks, activities, navigator);
        var viewModel = new ImagesViewModel(session, tasks, registry, clock);
        var detailModel =
                new ImageDetailViewModel(session, registry, actions, viewModel.selectedProperty());
        table = new ImageTable(viewModel, actions, sheets, clock);
        var detail = new ImageDetail(detailModel, actions, sheets, viewModel.rows(), table::delete);
        view = new ImagesView(viewModel, actions, sheets, navigator, table, detail);
    }

    @Override
    public String id() {
        return Navigator.IMAGES;
    }

    @Override
    public String titleKey() {
        return "page.images";
    }

    @Override
    public Glyph glyph() {
        return Glyph.IMAGES;
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

    @Override
    public Map<KeyCombination, Runnable> keys() {
        return Map.of(FIND, view::find, AGAIN, table::checkAgain, DELETE, table::delete);
    }

    @Override
    public void shown() {
        table.focus();
    }
}
