package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.app.Command.Place;
import dev.crossdock.ui.app.Command.Whose;
import dev.crossdock.ui.diagnosis.CatalogueView;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.ToastLayer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Writes down what the window does. The one place where its menu items and keys stand. */
final class WindowCommands {
    static final String RUN = "run";
    static final String SETTINGS = "settings";
    private static final String WEBSITE = "https://github.com/crossdock-app/crossdock";

    /** Where nothing is ever in the way. */
    private static final ObservableBooleanValue NEVER = new SimpleBooleanProperty(false);

    private final Stage stage;
    private final FrameViewModel viewModel;
    private final Navigator navigator;
    private final Sheets sheets;
    private final ToastLayer toasts;
    private final List<Page> pages;
    private final Leaving leaving;
    private final Runnable about;
    private final Consumer<String> browser;
    private final boolean mac;
    private final FocusedControl focused;
    private final ObjectProperty<@Nullable Runnable> logs = new SimpleObjectProperty<>();
    private final List<Command> all = new ArrayList<>();
    private final Commands commands;

    /**
     * @param about shows what is said of Crossdock
     * @param browser opens a web address
     * @param mac whether keys are those of a Mac
     */
    WindowCommands(
            Stage stage,
            FrameViewModel viewModel,
            Navigator navigator,
            Sheets sheets,
            ToastLayer toasts,
            List<Page> pages,
            Leaving leaving,
            Runnable about,
            Consumer<String> browser,
            boolean mac) {
        this.stage = stage;
        this.viewModel = viewModel;
        this.navigator = navigator;
        this.sheets = sheets;
        this.toasts = toasts;
        this.pages = pages;
        this.leaving = leaving;
        this.about = about;
        this.browser = browser;
        this.mac = mac;
        focused = new FocusedControl(() -> stage.getScene().getFocusOwner(), mac);
        file();
        edit();
        view();
        window();
        help();
        commands = new Commands(all);
    }

    Commands commands() {
        return commands;
    }

    List<Page> pages() {
        return pages;
    }

    /** What shows Crossdock's own logs; null while nothing does. */
    ObjectProperty<@Nullable Runnable> logsProperty() {
        return logs;
    }

    /** The id of the command that leads to a page. */
    static String toPage(Page page) {
        return "page-" + page.id();
    }

    private void file() {
        var notConnected = when(() -> !viewModel.isConnected(), viewModel.connectedProperty());
        add(RUN, Place.FILE_OPEN, "Shortcut+N", notConnected, () -> navigator.run(null));
        add("open", Place.FILE_OPEN, "Shortcut+O", below(), this::open);
        add(SETTINGS, Place.FILE_SETTINGS, "Shortcut+Comma", below(), navigator::settings);
        add("close", Place.FILE_CLOSE, "Shortcut+W", below(), leaving::leave);
        add("quit", Place.APPLICATION, "Shortcut+Q", NEVER, leaving::leave);
    }

    private void edit() {
        edit("undo", Place.EDIT_UNDO, "Shortcut+Z", TextInputControl::undo);
        edit("redo", Place.EDIT_UNDO, "Shortcut+Shift+Z", TextInputControl::redo);
        edit("cut", Place.EDIT_CLIPBOARD, "Shortcut+X", TextInputControl::cut);
        edit("copy", Place.EDIT_CLIPBOARD, "Shortcut+C", TextInputControl::copy);
        edit("paste", Place.EDIT_CLIPBOARD, "Shortcut+V", TextInputControl::paste);
        edit("select-all", Place.EDIT_CLIPBOARD, "Shortcut+A", TextInputControl::selectAll);
        onPage("find", Place.EDIT_FIND, "Shortcut+F");
    }

    private void view() {
        int number = 1;
        for (var page : pages) {
            all.add(
                    new Command(
                            toPage(page),
                            Place.VIEW_PAGES,
                            new ReadOnlyStringWrapper(Words.get(page.titleKey())),
                            key("Shortcut+" + number++),
                            Whose.WINDOW,
                            below(),
                            () -> navigator.open(page.id())));
        }
        onPage("clear", Place.VIEW_CONTENT, "Shortcut+K");
        var none = when(() -> !toasts.anyProperty().get(), toasts.anyProperty());
        add("notice", Place.VIEW_CONTENT, "F6", none, toasts::focusNewest);
        var title =
                Bindings.when(stage.fullScreenProperty())
                        .then(Words.get("action.full-screen.leave"))
                        .otherwise(Words.get("action.full-screen"));
        all.add(
                new Command(
                        "full-screen",
                        Place.VIEW_SCREEN,
                        title,
                        key(mac ? "Ctrl+Meta+F" : "F11"),
                        Whose.WINDOW,
                        NEVER,
                        () -> stage.setFullScreen(!stage.isFullScreen())));
    }

    private void window() {
        add("minimise", Place.WINDOW, "Shortcut+M", NEVER, () -> stage.setIconified(true));
        add("zoom", Place.WINDOW, null, NEVER, () -> stage.setMaximized(!stage.isMaximized()));
    }

    private void help() {
        add("causes", Place.HELP_READ, "F1", below(), () -> CatalogueView.show(sheets, null));
        add("shortcuts", Place.HELP_READ, "Shift+F1", below(), this::shortcuts);
        add("logs", Place.HELP_OUTSIDE, null, unset(logs), run(logs));
        add("website", Place.HELP_OUTSIDE, null, NEVER, () -> browser.accept(WEBSITE));
        add("about", Place.HELP_ABOUT, null, below(), about);
    }

    private void add(
            String id,
            Place place,
            @Nullable String key,
            ObservableBooleanValue off,
            Runnable action) {
        all.add(new Command(id, place, title(id), keyOrNone(key), Whose.WINDOW, off, action));
    }

    private void edit(String id, Place place, String key, Consumer<TextInputControl> text) {
        var combination = (KeyCodeCombination) key(key);
        all.add(
                new Command(
                        id,
                        place,
                        title(id),
                        combination,
                        Whose.CONTROL,
                        NEVER,
                        () -> focused.edit(combination, text)));
    }

    /** What the shown page does at its own key. */
    private void onPage(String id, Place place, String key) {
        var combination = key(key);
        var off = when(() -> !shown().keys().containsKey(combination), viewModel.shownProperty());
        add(id, place, key, off, () -> press(shown(), combination));
    }

    private static void press(Page page, KeyCombination key) {
        page.keys().getOrDefault(key, () -> {}).run();
    }

    /** A test suite where those are shown, else a Dockerfile or its folder. */
    private void open() {
        var key = key("Shortcut+O");
        if (!shown().keys().containsKey(key)) {
            navigator.open(Navigator.BUILDS);
        }
        press(shown(), key);
    }

    private Page shown() {
        var id = viewModel.shownProperty().get();
        return pages.stream().filter(page -> page.id().equals(id)).findFirst().orElseThrow();
    }

    private void shortcuts() {
        ShortcutsSheet.show(sheets, commands, pages, about);
    }

    private static ObservableValue<String> title(String id) {
        return new ReadOnlyStringWrapper(Words.get("action." + id));
    }

    private static KeyCombination key(String name) {
        return KeyCombination.valueOf(name);
    }

    private static @Nullable KeyCombination keyOrNone(@Nullable String name) {
        return name == null ? null : key(name);
    }

    /** While a sheet lies above the window. */
    private ObservableBooleanValue below() {
        return when(() -> false);
    }

    private ObservableBooleanValue unset(ObjectProperty<@Nullable Runnable> what) {
        return when(() -> what.get() == null, what);
    }

    private static Runnable run(ObjectProperty<@Nullable Runnable> what) {
        return () -> {
            var wanted = what.get();
            if (wanted != null) {
                wanted.run();
            }
        };
    }

    /** The same, and while a condition holds. */
    private ObservableBooleanValue when(Callable<Boolean> condition, Observable... changes) {
        var held = Bindings.createBooleanBinding(condition, changes);
        return held.or(sheets.openProperty());
    }
}
