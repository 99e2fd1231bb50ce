package dev.crossdock.ui.matrix;

import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Tasks;

import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The page that runs one image on many platforms. */
public final class MatrixPage implements Page {
    private final MatrixViewModel viewModel;
    private final MatrixView view;
    private @Nullable Parent content;

    public MatrixPage(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            Navigator navigator,
            Sheets sheets) {
        this(new MatrixViewModel(session, Runner.REAL, tasks, activities, navigator), sheets);
    }

    MatrixPage(MatrixViewModel viewModel, Sheets sheets) {
        this.viewModel = viewModel;
        view = new MatrixView(viewModel, sheets);
    }

    /** Takes an image that is to be run everywhere. */
    public void test(String image) {
        viewModel.take(image);
    }

    @Override
    public String id() {
        return Navigator.MATRIX;
    }

    @Override
    public String titleKey() {
        return "page.matrix";
    }

    @Override
    public Glyph glyph() {
        return Glyph.MATRIX;
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
        return view.keys();
    }

    @Override
    public void shown() {
        view.shown();
    }
}
