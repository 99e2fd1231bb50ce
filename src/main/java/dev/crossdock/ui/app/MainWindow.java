package dev.crossdock.ui.app;

import dev.crossdock.core.build.Builders;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.builds.BuildsPage;
import dev.crossdock.ui.builds.BuildsViewModel;
import dev.crossdock.ui.builds.Checker;
import dev.crossdock.ui.builds.EngineChecker;
import dev.crossdock.ui.console.FxPulses;
import dev.crossdock.ui.containers.ContainersModel;
import dev.crossdock.ui.containers.ContainersPage;
import dev.crossdock.ui.diagnosis.Examiner;
import dev.crossdock.ui.engine.EnginePage;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Tasks;
import dev.crossdock.ui.fx.Theme;
import dev.crossdock.ui.images.ImagesPage;
import dev.crossdock.ui.matrix.MatrixPage;
import dev.crossdock.ui.run.RunMemory;
import dev.crossdock.ui.run.RunSheet;
import dev.crossdock.ui.settings.SettingsView;
import dev.crossdock.ui.settings.SettingsViewModel;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The window and all that is in it, wired by hand. */
public final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 880;
    private static final double LEAST_HEIGHT = 560;

    private final Tasks tasks = new FxTasks();
    private final Activities activities = new Activities();
    private final SheetLayer sheets = new SheetLayer();
    private final WindowNavigator navigator = new WindowNavigator();
    private final EngineSession session;
    private final EngineFinder finder;
    private final BuildsPage builds;
    private final ContainersPage containers;
    private final MatrixPage matrix;
    private final Settings settings;
    private final Theme theme;
    private final FrameViewModel viewModel;
    private Consumer<String> browser = address -> {};

    /** Fills a stage, shows it, and begins to look for an engine; keeps nothing. */
    public MainWindow(Stage stage, EngineFinder finder, Builders builders) {
        this(stage, finder, builders, Keeper.untilTheEnd(), new Settings());
    }

    /**
     * Fills a stage, shows it, and begins to look for an engine.
     *
     * @param keeper keeps what is to be known the next time
     */
    public MainWindow(
            Stage stage, EngineFinder finder, Builders builders, Keeper keeper, Settings settings) {
        var found = new DefaultEngineSession(finder, new FxTasks());
        this(stage, found, finder, builders, new EngineChecker(found, builders), keeper, settings);
        found.start();
    }

    /** Fills a stage and shows it. */
    public MainWindow(Stage stage, EngineSession session, EngineFinder finder, Builders builders) {
        this(stage, session, finder, builders, new EngineChecker(session, builders));
    }

    /** The same, with another way to check a Dockerfile. */
    public MainWindow(
            Stage stage,
            EngineSession session,
            EngineFinder finder,
            Builders builders,
            Checker checker) {
        this(stage, session, finder, builders, checker, Keeper.untilTheEnd(), new Settings());
    }

    private MainWindow(
            Stage stage,
            EngineSession session,
            EngineFinder finder,
            Builders builders,
            Checker checker,
            Keeper keeper,
            Settings settings) {
        this.settings = settings;
        this.finder = finder;
        this.session = session;
        this.builds =
                new BuildsPage(
                        new BuildsViewModel(
                                session,
                                builders,
                                checker,
                                tasks,
                                activities,
                                navigator,
                                keeper,
                                settings),
                        sheets);
        this.containers =
                new ContainersPage(
                        new ContainersModel(
                                session,
                                tasks,
                                new FxPulses(),
                                activities,
                                navigator,
                                sheets,
                                address -> browser.accept(address),
                                Examiner.byRules(),
                                settings));
        this.matrix = new MatrixPage(session, tasks, activities, navigator, sheets);
        navigator.containers(containers::show);
        navigator.matrix(matrix::test);
        var pages = pages();
        viewModel = new FrameViewModel(session, needingEngine(pages));
        navigator.pages(viewModel::open);
        var ran = new RunMemory(keeper, tasks, Clock.systemUTC());
        navigator.wizard(
                new RunSheet(session, tasks, activities, ran, sheets, navigator, settings)::open);
        var settingsModel = new SettingsViewModel(settings, session, finder, builders, tasks);
        navigator.settings(() -> SettingsView.show(sheets, settingsModel));
        var frame =
                Fxml.load(
                        new Frame(viewModel, navigator, sheets, pages),
                        new StatusBar(new StatusBarViewModel(session, activities)));
        builds.takeDrops((Pane) frame, this::open);
        var scene = new Scene(frame, WIDTH, HEIGHT);
        theme = new Theme(scene, settings.theme());
        stage.setTitle(Words.get("app.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.show();
    }

    /** The pages, in the order of the sidebar and of the keys that lead to them. */
    private List<Page> pages() {
        return List.of(
                new ImagesPage(session, tasks, activities, navigator, sheets),
                containers,
                builds,
                matrix,
                new EnginePage(session, finder, tasks, activities, navigator, sheets));
    }

    private static java.util.Set<String> needingEngine(List<Page> pages) {
        return pages.stream().filter(Page::needsEngine).map(Page::id).collect(Collectors.toSet());
    }

    /**
     * Takes what came from outside, by a drop, the command line or the Dock: a Dockerfile, a
     * folder, a test suite.
     */
    public void open(Path file) {
        if (SuiteFile.isNamed(file)) {
            navigator.open(Navigator.MATRIX);
            matrix.open(file);
        } else {
            navigator.open(Navigator.BUILDS);
            builds.open(file);
        }
    }

    /**
     * @param opener opens a web address outside of the window
     */
    public void browser(Consumer<String> opener) {
        browser = opener;
    }

    /** What a person can set, and what holds now. */
    public Settings settings() {
        return settings;
    }

    /** Says that some settings could not be read. */
    void settingsTrouble(String sentence) {
        viewModel.settingsTroubleProperty().set(sentence);
    }

    public Theme theme() {
        return theme;
    }

    /** Lets the engine go. */
    @Override
    public void close() {
        containers.close();
        session.close();
    }
}
