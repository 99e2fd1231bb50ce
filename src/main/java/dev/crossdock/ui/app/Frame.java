package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.ToastLayer;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The window's frame: the pages at the left, the one that is shown, the notice of a lost engine.
 */
public final class Frame {
    /** Below this width, in pixels, the sidebar shows icons only. */
    private static final double NARROW = 1080;

    /** Below this one pages fold what they have beside each other. */
    private static final double TIGHT = 960;

    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass IS_TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final FrameViewModel viewModel;
    private final Navigator navigator;
    private final SheetLayer sheets;
    private final ToastLayer toasts;
    private final Commands commands;
    private final boolean menuBar;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(this, "narrow");

    @FXML private StackPane root;
    @FXML private BorderPane body;
    @FXML private BorderPane content;
    @FXML private StackPane host;
    @FXML private VBox navigation;
    @FXML private Button runButton;
    @FXML private Label runKey;
    @FXML private Button settingsButton;

    /**
     * @param menuBar whether the system has a place for one
     */
    Frame(
            FrameViewModel viewModel,
            Navigator navigator,
            SheetLayer sheets,
            ToastLayer toasts,
            WindowCommands commands,
            boolean menuBar) {
        this.viewModel = viewModel;
        this.navigator = navigator;
        this.sheets = sheets;
        this.toasts = toasts;
        this.commands = commands.commands();
        this.menuBar = menuBar;
        commands.pages().forEach(page -> this.pages.put(page.id(), page));
    }

    @FXML
    private void initialize() {
        root.getChildren().addAll(toasts, sheets);
        content.setTop(new FrameNotices(viewModel, navigator));
        if (menuBar) {
            body.setTop(Menus.bar(commands));
        }
        runKey.setText(commands.keyOf(WindowCommands.RUN).getDisplayText());
        var settingsKey = commands.keyOf(WindowCommands.SETTINGS).getDisplayText();
        settingsButton.setTooltip(new Tooltip(Words.get("settings.open") + "  " + settingsKey));
        for (var page : pages.values()) {
            var key = commands.keyOf(WindowCommands.toPage(page));
            navigation
                    .getChildren()
                    .add(new NavigationItem(page, key, viewModel, navigator, narrow));
        }
        narrow.bind(root.widthProperty().lessThan(NARROW));
        narrow.subscribe(now -> root.pseudoClassStateChanged(IS_NARROW, now));
        root.widthProperty()
                .subscribe(w -> root.pseudoClassStateChanged(IS_TIGHT, w.doubleValue() < TIGHT));
        viewModel.engineLostProperty().subscribe(lost -> host.pseudoClassStateChanged(STALE, lost));
        viewModel.shownProperty().subscribe(this::show);
        root.sceneProperty().subscribe(this::listen);
    }

    private void show(String id) {
        var page = pages.get(id);
        if (page != null) {
            host.getChildren().setAll(page.content());
            if (root.getScene() != null) {
                page.shown();
            }
        }
    }

    private void listen(Scene scene) {
        if (scene != null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
            Platform.runLater(() -> show(viewModel.shownProperty().get()));
        }
    }

    private void onKey(KeyEvent event) {
        if (!event.isConsumed() && (commands.pressed(event) || pressedOnPage(event))) {
            event.consume();
        }
    }

    private boolean pressedOnPage(KeyEvent event) {
        var page = pages.get(viewModel.shownProperty().get());
        return page != null && !sheets.openProperty().get() && pressed(event, page.keys());
    }

    private static boolean pressed(KeyEvent event, Map<KeyCombination, Runnable> keys) {
        for (var entry : keys.entrySet()) {
            if (entry.getKey().match(event)) {
                entry.getValue().run();
                return true;
            }
        }
        return false;
    }

    @FXML
    private void run() {
        commands.named(WindowCommands.RUN).action().run();
    }

    @FXML
    private void settings() {
        navigator.settings();
    }

    public FrameViewModel getViewModel() {
        return viewModel;
    }

    public ReadOnlyBooleanProperty narrowProperty() {
        return narrow.getReadOnlyProperty();
    }

    public boolean isNarrow() {
        return narrow.get();
    }
}
