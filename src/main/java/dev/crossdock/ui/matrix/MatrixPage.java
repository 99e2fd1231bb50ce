package dev.crossdock.ui.matrix;

import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.fx.Tasks;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;

/** The page that runs one image on many platforms: one command, or a suite of them. */
public final class MatrixPage implements Page {
    private static final KeyCombination AGAIN = KeyCombination.valueOf("Shortcut+R");
    private static final KeyCombination STOP = KeyCombination.valueOf("Shortcut+Period");
    private static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");
    private static final KeyCombination KEEP = KeyCombination.valueOf("Shortcut+S");

    private final MatrixViewModel viewModel;
    private final SuiteViewModel suites;
    private final MatrixView view;
    private final SuiteView suiteView;
    private @Nullable Parent content;

    public MatrixPage(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            Navigator navigator,
            Sheets sheets) {
        this(
                new MatrixViewModel(session, Runner.REAL, tasks, activities, navigator),
                new SuiteViewModel(session, Runner.REAL, tasks, activities),
                SuiteFiles.DIALOGUES,
                sheets);
    }

    MatrixPage(MatrixViewModel viewModel, SuiteViewModel suites, SuiteFiles files, Sheets sheets) {
        this.viewModel = viewModel;
        this.suites = suites;
        view = new MatrixView(viewModel, suites, files, sheets);
        suiteView = new SuiteView(suites, files, this::show);
    }

    /** Takes an image that is to be run everywhere. */
    public void test(String image) {
        suites.frontProperty().set(false);
        viewModel.take(image);
    }

    /** Takes a suite's file that came from outside: dropped, the command line, the Dock. */
    public void open(Path suite) {
        suites.open(suite);
    }

    private void show(Trial trial) {
        viewModel.show(trial);
        suites.frontProperty().set(false);
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
            var one = Fxml.load(view);
            var suite = Fxml.load(suiteView);
            made = new StackPane(one, suite);
            suites.frontProperty()
                    .subscribe(
                            front -> {
                                var before = front ? one : suite;
                                var now = front ? suite : one;
                                boolean focused = hasFocus(before);
                                Shown.of(now, true);
                                Shown.of(before, false);
                                if (focused) {
                                    now.lookup(front ? ".to-suite" : ".to-one").requestFocus();
                                }
                            });
            content = made;
        }
        return made;
    }

    private static boolean hasFocus(Parent part) {
        Node node = part.getScene() == null ? null : part.getScene().getFocusOwner();
        while (node != null && node != part) {
            node = node.getParent();
        }
        return node != null;
    }

    @Override
    public Map<KeyCombination, Runnable> keys() {
        boolean suite = suites.frontProperty().get();
        Runnable run = suite ? suiteView::run : view::run;
        return Map.of(
                AGAIN,
                run,
                MatrixView.RUN,
                run,
                STOP,
                suite ? suiteView::stop : view::stop,
                OPEN,
                suiteView::choose,
                KEEP,
                suite ? () -> {} : view::keep);
    }

    @Override
    public void shown() {
        if (suites.frontProperty().get()) {
            suiteView.shown();
        } else {
            view.shown();
        }
    }
}
