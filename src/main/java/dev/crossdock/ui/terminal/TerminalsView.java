package dev.crossdock.ui.terminal;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.terminal.TerminalViewModel.Stage;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Shows the terminals of a container, one at a time, each with its tab. */
public final class TerminalsView {
    private static final KeyCombination NEW = KeyCombination.valueOf("Shortcut+T");

    private final TerminalsViewModel viewModel;
    private final Map<TerminalViewModel, Pane> panes = new HashMap<>();

    @FXML private HBox strip;
    @FXML private HBox tabs;
    @FXML private Button another;
    @FXML private StackPane place;
    private Subscription watched = Subscription.EMPTY;

    private record Pane(TerminalView view, Parent content) {}

    public TerminalsView(TerminalsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        another.setTooltip(
                new Tooltip(Words.get("terminal.another.tooltip", NEW.getDisplayText())));
        viewModel.all().addListener((ListChangeListener<TerminalViewModel>) this::changed);
        viewModel.shown().addListener((InvalidationListener) o -> showTabs());
        viewModel.selectedProperty().subscribe(this::show);
    }

    /** What keys do while the terminals are in sight. */
    public Map<KeyCombination, Runnable> keys() {
        return Map.of(NEW, viewModel::add);
    }

    /** Puts the focus where typing goes into the container. */
    public void focus() {
        var pane = panes.get(viewModel.selectedProperty().get());
        if (pane != null) {
            pane.view().focus();
        }
    }

    private void changed(ListChangeListener.Change<? extends TerminalViewModel> change) {
        while (change.next()) {
            change.getRemoved().forEach(panes::remove);
        }
    }

    private void show(@Nullable TerminalViewModel now) {
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (now == null) {
            place.getChildren().clear();
            return;
        }
        place.getChildren().setAll(panes.computeIfAbsent(now, TerminalsView::pane).content());
        showTabs();
        watched = now.stageProperty().subscribe(this::showStrip);
        focus();
    }

    private static Pane pane(TerminalViewModel terminal) {
        var view = new TerminalView(terminal);
        return new Pane(view, Fxml.load(view));
    }

    /** Where there is nothing to be typed into, one more of it is no help. */
    private void showStrip(Stage stage) {
        boolean some = stage instanceof Stage.Open || stage instanceof Stage.Ended;
        Shown.of(strip, some || viewModel.shown().size() > 1);
    }

    private void showTabs() {
        tabs.getChildren().setAll(viewModel.shown().stream().map(this::tab).toList());
    }

    private Node tab(TerminalViewModel terminal) {
        boolean chosen = terminal == viewModel.selectedProperty().get();
        var title = new ToggleButton();
        title.setAccessibleRole(AccessibleRole.TAB_ITEM);
        title.textProperty().bind(terminal.titleProperty());
        title.setSelected(chosen);
        title.setOnAction(
                e -> {
                    title.setSelected(true);
                    viewModel.select(terminal);
                    focus();
                });
        var close = new Button(null, new Icon(Glyph.CLOSE, 12));
        close.getStyleClass().setAll("button", "icon-button", "close");
        close.accessibleTextProperty()
                .bind(terminal.titleProperty().map(t -> Words.get("terminal.close", t)));
        close.setOnAction(e -> viewModel.close(terminal));
        Shown.of(close, viewModel.shown().size() > 1);
        var tab = new HBox(title, close);
        tab.getStyleClass().add("terminal-tab");
        if (chosen) {
            tab.getStyleClass().add("chosen");
        }
        return tab;
    }

    @FXML
    private void another() {
        viewModel.add();
    }
}
