package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.ConfirmSheet;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.PlatformBadge;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.terminal.TerminalView;

import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows one container: what it is above, what can be done to it, and its four sides. */
public final class ContainerPane {
    private static final KeyCombination REMOVE = KeyCombination.valueOf("Shortcut+Backspace");
    private static final KeyCombination STOP = KeyCombination.valueOf("Shortcut+Period");

    private final ContainersModel model;
    private final ContainerViewModel viewModel;
    private final TerminalView terminalView;
    private final Map<ContainerView, Node> pages = new EnumMap<>(ContainerView.class);
    private final Map<ContainerView, ToggleButton> tabs = new EnumMap<>(ContainerView.class);

    @FXML private VBox root;
    @FXML private Label name;
    @FXML private Badge state;
    @FXML private Badge platform;
    @FXML private HBox ports;
    @FXML private Label busy;
    @FXML private Button stop;
    @FXML private Button restart;
    @FXML private Button start;
    @FXML private Button remove;
    @FXML private ToggleGroup sides;
    @FXML private ToggleButton console;
    @FXML private ToggleButton diagnosis;
    @FXML private ToggleButton terminal;
    @FXML private ToggleButton details;
    @FXML private VBox failureLine;
    @FXML private Notice failure;
    @FXML private StackPane consoleSide;
    @FXML private StackPane diagnosisSide;
    @FXML private StackPane terminalSide;
    @FXML private StackPane detailsSide;
    private final Clock clock = new Clock(this::paint);
    private Subscription watched = Subscription.EMPTY;

    ContainerPane(ContainersModel model, TerminalView terminalView) {
        this.model = model;
        this.viewModel = model.container();
        this.terminalView = terminalView;
    }

    @FXML
    private void initialize() {
        side(ContainerView.CONSOLE, console, consoleSide);
        side(ContainerView.DIAGNOSIS, diagnosis, diagnosisSide);
        side(ContainerView.TERMINAL, terminal, terminalSide);
        side(ContainerView.DETAILS, details, detailsSide);
        sides.selectedToggleProperty().subscribe((before, now) -> turned(before, now));
        viewModel.sideProperty().subscribe(this::turn);
        viewModel.itemProperty().subscribe(this::show);
        viewModel.detailsProperty().subscribe(now -> paint());
        busy.textProperty().bind(viewModel.busyProperty());
        viewModel
                .failureProperty()
                .subscribe(
                        why -> {
                            Shown.of(failureLine, why != null);
                            failure.setText(why == null ? "" : why.sentence());
                        });
        for (var button : List.of(stop, restart, start, remove)) {
            button.disableProperty().bind(viewModel.busyProperty().isNotEmpty());
        }
        root.sceneProperty().subscribe(scene -> clock.turn(scene != null));
        model.session()
                .platforms()
                .addListener((MapChangeListener<Object, Object>) change -> paint());
    }

    private void side(ContainerView view, ToggleButton tab, Node page) {
        tab.setUserData(view);
        tabs.put(view, tab);
        pages.put(view, page);
    }

    Map<KeyCombination, Runnable> keys() {
        return Map.of(REMOVE, this::remove, STOP, this::stop);
    }

    private void turned(@Nullable Toggle before, @Nullable Toggle now) {
        if (now == null) {
            sides.selectToggle(before);
        } else {
            viewModel.sideProperty().set((ContainerView) now.getUserData());
        }
    }

    private void turn(ContainerView now) {
        sides.selectToggle(tabs.get(now));
        pages.forEach((view, page) -> Shown.of(page, view == now));
        if (now == ContainerView.TERMINAL) {
            terminalView.focus();
        }
    }

    private void show(@Nullable ContainerItem item) {
        watched.unsubscribe();
        watched =
                item == null
                        ? Subscription.EMPTY
                        : Subscription.combine(
                                item.summaryProperty().subscribe(summary -> paint()),
                                item.autopsyProperty().subscribe(autopsy -> paint()));
    }

    private void paint() {
        var item = viewModel.itemProperty().get();
        if (item == null) {
            return;
        }
        var one = item.summary();
        var known = viewModel.detailsProperty().get();
        name.setText(one.name());
        name.setTooltip(new Tooltip(one.name()));
        state.show(ContainerBadge.large(item, known));
        Shown.of(platform, one.platform() != null);
        if (one.platform() != null) {
            platform.show(PlatformBadge.local(model.session().support(one.platform())));
        }
        ports.getChildren()
                .setAll(
                        one.ports().stream()
                                .map(PublishedPort::address)
                                .distinct()
                                .map(this::port)
                                .toList());
        var status = known == null ? one.status() : known.state().status();
        boolean lives = status.isRunning() || status == ContainerStatus.RESTARTING;
        Shown.of(stop, lives);
        Shown.of(restart, lives);
        Shown.of(start, !lives);
        Shown.of(remove, !lives);
        start.setText(
                Words.get(
                        status == ContainerStatus.CREATED
                                ? "containers.start-first"
                                : "containers.start"));
    }

    private Node port(String address) {
        var link = new Button(address, new Icon(Glyph.OPEN, 13));
        link.getStyleClass().setAll("button", "link", "port");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setContentDisplay(ContentDisplay.RIGHT);
        link.setTooltip(new Tooltip("http://" + address));
        link.setOnAction(e -> model.browse("http://" + address));
        return link;
    }

    @FXML
    private void start() {
        viewModel.start();
    }

    @FXML
    private void stop() {
        if (stop.isVisible()) {
            viewModel.stop();
        }
    }

    @FXML
    private void restart() {
        viewModel.restart();
    }

    @FXML
    private void remove() {
        var item = viewModel.itemProperty().get();
        if (item != null) {
            ConfirmSheet.ask(
                    model.sheets(),
                    Words.get("containers.remove.title", item.summary().name()),
                    Words.get("containers.remove.text"),
                    Words.get("containers.remove.verb", item.summary().name()),
                    true,
                    viewModel::remove);
        }
    }

    @FXML
    private void copyCommand() {
        var known = viewModel.detailsProperty().get();
        if (known != null) {
            copy(DockerRun.line(known.spec()));
        }
    }

    @FXML
    private void copyId() {
        var item = viewModel.itemProperty().get();
        if (item != null) {
            copy(item.id());
        }
    }

    static void copy(String text) {
        Clip.put(text);
    }
}
