package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.diagnosis.CatalogueView;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.SheetLayer;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
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
    private static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination SETTINGS =
            new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CAUSES = new KeyCodeCombination(KeyCode.F1);

    private final FrameViewModel viewModel;
    private final Navigator navigator;
    private final SheetLayer sheets;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(this, "narrow");

    @FXML private StackPane root;
    @FXML private StackPane host;
    @FXML private VBox navigation;
    @FXML private Button runButton;
    @FXML private Label runKey;
    @FXML private Button settingsButton;

    Frame(FrameViewModel viewModel, Navigator navigator, SheetLayer sheets, List<Page> pages) {
        this.viewModel = viewModel;
        this.navigator = navigator;
        this.sheets = sheets;
        pages.forEach(page -> this.pages.put(page.id(), page));
    }

    @FXML
    private void initialize() {
        root.getChildren().add(sheets);
        runKey.setText(RUN.getDisplayText());
        keys.put(RUN, this::run);
        keys.put(SETTINGS, navigator::settings);
        settingsButton.setTooltip(
                new Tooltip(Words.get("settings.open") + "  " + SETTINGS.getDisplayText()));
        keys.put(CAUSES, () -> CatalogueView.show(sheets, null));
        var key = KeyCode.DIGIT1.ordinal();
        for (var page : pages.values()) {
            var combination =
                    new KeyCodeCombination(KeyCode.values()[key++], KeyCombination.SHORTCUT_DOWN);
            keys.put(combination, () -> navigator.open(page.id()));
            navigation
                    .getChildren()
                    .add(new NavigationItem(page, combination, viewModel, navigator, narrow));
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
        if (event.isConsumed() || sheets.openProperty().get()) {
            return;
        }
        var page = pages.get(viewModel.shownProperty().get());
        if (pressed(event, keys) || (page != null && pressed(event, page.keys()))) {
            event.consume();
        }
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
        if (viewModel.isConnected()) {
            navigator.run(null);
        }
    }

    @FXML
    private void settings() {
        navigator.settings();
    }

    @FXML
    private void dismissTrouble() {
        viewModel.settingsTroubleProperty().set("");
    }

    @FXML
    private void chooseEngine() {
        navigator.open(Navigator.ENGINE);
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
