package dev.crossdock.ui.app;

import dev.crossdock.core.build.Builders;
import dev.crossdock.core.desktop.SystemNotices;
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
import dev.crossdock.ui.crash.FaultSheets;
import dev.crossdock.ui.crash.Faults;
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
import dev.crossdock.ui.fx.ToastLayer;
import dev.crossdock.ui.images.ImagesPage;
import dev.crossdock.ui.matrix.MatrixPage;
import dev.crossdock.ui.run.RunMemory;
import dev.crossdock.ui.run.RunSheet;
import dev.crossdock.ui.settings.SettingsView;
import dev.crossdock.ui.settings.SettingsViewModel;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The window and all that is in it, wired by hand. */
public final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 880;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
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
    private final WindowCommands commands;
    private final Optional<WindowMemory> memory;
    private final Leaving leaving;
    private final FaultSheets faultSheets;
    private Consumer<String> browser = address -> {};
    private Subscription asked = Subscription.EMPTY;
    private SystemNotices notices = SystemNotices.none();

    /**
     * Fills a stage, shows it, and looks for an engine once it is drawn; keeps nothing, and leaves
     * the window where the system puts it.
     */
    public MainWindow(Stage stage, EngineFinder finder, Builders builders) {
        this(stage, finder, builders, Kept.untilTheEnd());
    }

    /**
     * Fills a stage, shows it where it was the last time, and looks for an engine once it is drawn.
     *
     * @param kept what is known from the last time
     */
    public MainWindow(Stage stage, EngineFinder finder, Builders builders, Kept kept) {
        var found = new DefaultEngineSession(finder, new FxTasks());
        this(stage, found, finder, builders, new EngineChecker(found, builders), kept);
        FirstFrame.of(stage.getScene(), found::start);
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
        this(stage, session, finder, builders, checker, Kept.untilTheEnd());
    }

    private MainWindow(
            Stage stage,
            EngineSession session,
            EngineFinder finder,
            Builders builders,
            Checker checker,
            Kept kept) {
        this.stage = stage;
        var keeper = kept.keeper();
        settings = kept.settings();
        this.finder = finder;
        this.session = session;
        this.faultSheets = new FaultSheets(sheets, session, address -> browser.accept(address));
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
        var toasts = new ToastLayer(stage.focusedProperty().and(sheets.openProperty().not()));
        leaving = new Leaving(activities, sheets, stage::close);
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        commands =
                new WindowCommands(
                        stage,
                        viewModel,
                        navigator,
                        sheets,
                        toasts,
                        pages,
                        leaving,
                        this::about,
                        address -> browser.accept(address),
                        mac);
        var notifier =
                new WindowNotifier(
                        stage::isFocused,
                        page -> page.equals(viewModel.shownProperty().get()),
                        toasts,
                        (title, text) -> notices.show(title, text),
                        tasks,
                        settings);
        builds.tell(notifier);
        containers.tell(notifier);
        var frame =
                Fxml.load(
                        new Frame(viewModel, navigator, sheets, toasts, commands, mac),
                        new StatusBar(new StatusBarViewModel(session, activities)));
        builds.takeDrops((Pane) frame, file -> open(List.of(file)));
        // with the frame in it, a scene would first style that by JavaFX's own theme
        var scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        theme = new Theme(scene, settings.theme());
        scene.setRoot(frame);
        stage.setTitle(Words.get("app.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(this::closing);
        memory =
                kept.place()
                        ? Optional.of(memory(stage, viewModel, keeper, pages))
                        : Optional.empty();
        stage.show();
    }

    private WindowMemory memory(
            Stage stage, FrameViewModel viewModel, Keeper keeper, List<Page> pages) {
        var bounds = new WindowBounds(WIDTH, HEIGHT, LEAST_WIDTH, LEAST_HEIGHT);
        var memory = new WindowMemory(stage, viewModel, bounds, keeper, tasks);
        memory.restore(pages.stream().map(Page::id).toList());
        return memory;
    }

    /** Comes from the window's own button, and from Quit in the Mac's application menu. */
    private void closing(WindowEvent event) {
        if (!leaving.isFree()) {
            event.consume();
            leaving.leave();
        }
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

    /** The ids of the pages, in the order of the sidebar. */
    List<String> pageIds() {
        return commands.pages().stream().map(Page::id).toList();
    }

    /** Brings a page to the front. */
    void show(String pageId) {
        navigator.open(pageId);
    }

    /** Brings the window before all others. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
    }

    /** Opens one file or folder. */
    public void open(Path file) {
        open(List.of(file));
    }

    /**
     * Takes what came from outside at once, by a drop, the command line or the Dock: Dockerfiles,
     * folders, a test suite. Suites are opened where there is nothing to build.
     */
    public void open(List<Path> files) {
        var suites = files.stream().filter(SuiteFile::isNamed).toList();
        var rest = files.stream().filter(file -> !SuiteFile.isNamed(file)).toList();
        if (!rest.isEmpty()) {
            navigator.open(Navigator.BUILDS);
            builds.open(rest);
        } else if (!suites.isEmpty()) {
            navigator.open(Navigator.MATRIX);
            matrix.open(suites.getFirst());
        }
    }

    /** Opens the run wizard as a link asks for, once there is an engine. */
    void run(RunLink link) {
        asked.unsubscribe();
        var first = new AtomicBoolean(true);
        asked =
                session.onConnected(
                        info -> {
                            if (first.getAndSet(false)) {
                                navigator.run(link.start());
                            }
                        });
    }

    /** Shows what is said of Crossdock. */
    public void about() {
        AboutSheet.show(sheets, session);
    }

    /** Opens the settings. */
    public void openSettings() {
        navigator.settings();
    }

    /**
     * @param shower shows notices outside of the window
     */
    public void systemNotices(SystemNotices shower) {
        notices = shower;
    }

    /**
     * The system wants the app to end.
     *
     * @param agreed called when nothing is under way, after everything was let go
     * @param refused called when people are asked first
     */
    void quit(Runnable agreed, Runnable refused) {
        if (leaving.isFree()) {
            close();
            agreed.run();
        } else {
            refused.run();
            leaving.leave();
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

    /** Shows from now on what fails and nobody foresaw. */
    public void watch(Faults faults) {
        faultSheets.watch(faults);
        commands.logsProperty().set(this::showLogs);
    }

    /** Opens the folder of the log files outside of the window, where there are some. */
    public void showLogs() {
        faultSheets.showLogs();
    }

    public Theme theme() {
        return theme;
    }

    /** Keeps what is to be known the next time, and lets the engine go. */
    @Override
    public void close() {
        memory.ifPresent(WindowMemory::close);
        faultSheets.close();
        containers.close();
        session.close();
    }
}
