package dev.crossdock.ui.containers;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.console.ConsoleView;
import dev.crossdock.ui.diagnosis.DiagnosisView;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.terminal.TerminalView;

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
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Shows the list of containers, as a column or, in a narrow window, as a menu. */
public final class ContainersView {

    /** Below this width of the window the list is a menu. */
    private static final double TIGHT = 960;

    private static final KeyCombination FILTER = KeyCombination.valueOf("Shortcut+Alt+F");

    private final ContainersModel model;
    private final ConsoleView console;
    private final DiagnosisView diagnosis;
    private final TerminalView terminal;
    private final DetailsView details;
    private final ContainerPane container;

    @FXML private StackPane root;
    @FXML private BorderPane page;
    @FXML private VBox column;
    @FXML private TextField filter;
    @FXML private Notice failure;
    @FXML private ListView<ContainerItem> list;
    @FXML private Label count;
    @FXML private HBox menuLine;
    @FXML private MenuButton menu;
    @FXML private StackPane place;
    @FXML private EmptyState empty;

    public ContainersView(ContainersModel model) {
        this.model = model;
        console = new ConsoleView(model.console(), model::showDiagnosis);
        diagnosis = new DiagnosisView(model.diagnosis(), model::showLine, model.sheets());
        terminal = new TerminalView(model.terminal());
        details = new DetailsView(model.container());
        container = new ContainerPane(model, terminal);
    }

    /** All controllers of the page but this one. */
    Object[] parts() {
        return new Object[] {container, console, diagnosis, terminal, details};
    }

    @FXML
    private void initialize() {
        var items = model.list();
        filter.textProperty().bindBidirectional(items.filterProperty());
        count.textProperty().bind(items.countProperty());
        list.setItems(items.shown());
        list.setCellFactory(view -> new ContainerCell(model.session()));
        items.loadedProperty().subscribe(loaded -> list.setPlaceholder(placeholder(loaded)));
        items.selectedProperty().subscribe(this::select);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
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
        console.keys().forEach((key, action) -> keys.put(key, on(ContainerView.CONSOLE, action)));
        diagnosis
                .keys()
                .forEach((key, action) -> keys.put(key, on(ContainerView.DIAGNOSIS, action)));
        keys.putAll(container.keys());
        return keys;
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

    private void select(@Nullable ContainerItem item) {
        if (item == null) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedItem() != item) {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        }
        menu.setText(item == null ? "" : item.summary().name());
        Shown.of(place, item != null);
    }

    private void selected(@Nullable ContainerItem item) {
        // A filter that hides the container does not close it.
        if (item != null) {
            model.list().selectedProperty().set(item);
        }
    }

    private void changed() {
        var now = model.list().selectedProperty().get();
        if (now != null && list.getItems().contains(now)) {
            list.getSelectionModel().select(now);
        }
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
