package dev.crossdock.ui.containers;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.console.ConsoleView;
import dev.crossdock.ui.diagnosis.DiagnosisView;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.terminal.TerminalsView;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Shows the list of containers, as a column or, in a narrow window, as a menu. */
public final class ContainersView {

    /** Below this width of the window the list is a menu. */
    private static final double TIGHT = 960;

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination FILTER = KeyCombination.valueOf("Shortcut+Alt+F");

    private final ContainersModel model;
    private final ConsoleView console;
    private final DiagnosisView diagnosis;
    private final TerminalsView terminals;
    private final DetailsView details;
    private final ContainerCommands commands;
    private final ContainerPane container;
    private final SeveralPane several;

    @FXML private StackPane root;
    @FXML private BorderPane page;
    @FXML private VBox column;
    @FXML private TextField filter;
    @FXML private Notice failure;
    @FXML private ListView<ContainerItem> list;
    @FXML private Label count;
    @FXML private HBox menuLine;
    @FXML private MenuButton menu;
    @FXML private VBox side;
    @FXML private StackPane place;
    @FXML private EmptyState empty;

    public ContainersView(ContainersModel model) {
        this.model = model;
        console = new ConsoleView(model.console(), model::showDiagnosis, model::browse);
        diagnosis = new DiagnosisView(model.diagnosis(), model::showLine, model.sheets());
        terminals = new TerminalsView(model.terminals());
        details = new DetailsView(model.container(), model.inspect());
        commands = new ContainerCommands(model);
        several = new SeveralPane(model.several(), model.sheets(), model::browse);
        container = new ContainerPane(model, commands, terminals);
    }

    /** All controllers of the page but this one. */
    Object[] parts() {
        return new Object[] {container, console, diagnosis, terminals, details};
    }

    @FXML
    private void initialize() {
        var items = model.list();
        filter.textProperty().bindBidirectional(items.filterProperty());
        count.textProperty().bind(items.countProperty());
        list.setCellFactory(view -> new ContainerCell(model.session(), commands::copyIn));
        items.loadedProperty().subscribe(loaded -> list.setPlaceholder(placeholder(loaded)));
        new ContainerChoice(list, model, commands, several).install();
        items.selectedProperty().subscribe(item -> show());
        InvalidationListener chosen = o -> show();
        model.several().lines().addListener(chosen);
        VBox.setVgrow(several, Priority.ALWAYS);
        side.getChildren().add(several);
        items.shown().addListener((ListChangeListener<ContainerItem>) change -> changed());
        items.noneProperty()
                .subscribe(
                        none -> {
                            Shown.of(page, !none);
                            Shown.of(empty, none);
                        });
        items.failureProperty()
                .subscribe(
                        why -> {
                            Shown.of(failure, why != null);
                            failure.setText(why == null ? "" : why.sentence());
                        });
        root.sceneProperty().subscribe(this::inScene);
    }

    /** What keys do, whichever side of a container is shown. */
    Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        keys.put(FILTER, () -> filter.requestFocus());
        var inAllLogs = several.consoleKeys();
        console.keys().forEach((key, action) -> keys.put(key, on(ContainerView.CONSOLE, action)));
        diagnosis
                .keys()
                .forEach((key, action) -> keys.put(key, on(ContainerView.DIAGNOSIS, action)));
        terminals
                .keys()
                .forEach((key, action) -> keys.put(key, on(ContainerView.TERMINAL, action)));
        var findInLog = keys.get(FIND);
        keys.put(FIND, () -> find(findInLog));
        inAllLogs.forEach(
                (key, all) -> keys.put(key, toOneOrAll(keys.getOrDefault(key, () -> {}), all)));
        var toAll = several.keys();
        commands.keys().forEach((key, alone) -> keys.put(key, toOneOrAll(alone, toAll.get(key))));
        return keys;
    }

    private void find(@Nullable Runnable inLog) {
        if (model.container().sideProperty().get() == ContainerView.DETAILS) {
            details.find();
        } else if (inLog != null) {
            inLog.run();
        }
    }

    private Runnable toOneOrAll(Runnable alone, @Nullable Runnable all) {
        return () -> {
            if (model.several().lines().isEmpty()) {
                alone.run();
            } else if (all != null) {
                all.run();
            }
        };
    }

    private Runnable on(ContainerView side, Runnable action) {
        return () -> {
            if (model.container().sideProperty().get() == side) {
                action.run();
            }
        };
    }

    void focus() {
        list.requestFocus();
    }

    private static Node placeholder(boolean loaded) {
        if (loaded) {
            var nothing = new Label(Words.get("containers.no-match"));
            nothing.getStyleClass().add("muted");
            return nothing;
        }
        return new SkeletonRows();
    }

    /** One container, or those that were chosen together. */
    private void show() {
        var item = model.list().selectedProperty().get();
        boolean many = !model.several().lines().isEmpty();
        menu.setText(item == null ? "" : item.summary().name());
        Shown.of(place, item != null && !many);
        Shown.of(several, many);
    }

    private void changed() {
        menu.getItems().setAll(model.list().shown().stream().map(this::menuItem).toList());
    }

    private MenuItem menuItem(ContainerItem item) {
        var entry = new MenuItem(item.summary().name());
        entry.setOnAction(e -> model.list().selectedProperty().set(item));
        return entry;
    }

    private void inScene(@Nullable Scene scene) {
        model.inSight(scene != null);
        if (scene != null) {
            scene.widthProperty().subscribe(width -> fold(width.doubleValue() < TIGHT));
        }
    }

    private void fold(boolean tight) {
        Shown.of(column, !tight);
        Shown.of(menuLine, tight);
    }

    @FXML
    private void run() {
        model.navigator().run(null);
    }
}
