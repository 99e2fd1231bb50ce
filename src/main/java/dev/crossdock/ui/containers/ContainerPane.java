package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.PlatformBadge;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.terminal.TerminalsView;

import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Shows one container: what it is above, what can be done to it, and its four sides. */
public final class ContainerPane {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ContainersModel model;
    private final ContainerViewModel viewModel;
    private final TerminalsView terminals;
    private final ContainerCommands commands;
    private final ContainerMenu menu;
    private final Map<ContainerView, Node> pages = new EnumMap<>(ContainerView.class);
    private final Map<ContainerView, ToggleButton> tabs = new EnumMap<>(ContainerView.class);

    @FXML private VBox root;
    @FXML private Label name;
    @FXML private Badge state;
    @FXML private Badge platform;
    @FXML private HBox ports;
    @FXML private Label busy;
    @FXML private Button killNow;
    @FXML private Button resume;
    @FXML private Button stop;
    @FXML private Button restart;
    @FXML private Button start;
    @FXML private Button remove;
    @FXML private MenuButton more;
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
    private final Clock clock = new Clock(HALF_A_MINUTE, this::paint);
    private final Clock stopClock;
    private Subscription watched = Subscription.EMPTY;

    ContainerPane(ContainersModel model, ContainerCommands commands, TerminalsView terminals) {
        this.model = model;
        this.viewModel = model.container();
        this.commands = commands;
        menu = new ContainerMenu(commands);
        stopClock = new Clock(SECOND, () -> viewModel.tick(Instant.now()));
        this.terminals = terminals;
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
        busy.textProperty().bind(viewModel.toldProperty());
        Shown.of(busy, viewModel.toldProperty().isNotEmpty());
        Shown.of(ports, viewModel.toldProperty().isEmpty());
        clip(ports);
        viewModel.stoppingProperty().subscribe(this::stopping);
        viewModel
                .failureProperty()
                .subscribe(
                        why -> {
                            Shown.of(failureLine, why != null);
                            failure.setText(why == null ? "" : why.sentence());
                        });
        for (var button : List.of(resume, stop, restart, start, remove, more)) {
            button.disableProperty().bind(viewModel.busyProperty().isNotEmpty());
        }
        FileDrops.on(root, viewModel.itemProperty()::get, commands::copyIn);
        root.sceneProperty().subscribe(scene -> clock.turn(scene != null));
        model.session()
                .platforms()
                .addListener((MapChangeListener<Object, Object>) change -> paint());
    }

    /** What has no room is cut, and does not lie over what stands beside it. */
    private static void clip(Region region) {
        var room = new Rectangle();
        room.widthProperty().bind(region.widthProperty());
        room.heightProperty().bind(region.heightProperty());
        region.setClip(room);
    }

    private void side(ContainerView view, ToggleButton tab, Node page) {
        tab.setUserData(view);
        tabs.put(view, tab);
        pages.put(view, page);
    }

    private void stopping(@Nullable StopTime now) {
        stopClock.turn(now != null);
        paint();
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
            terminals.focus();
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
        var status = viewModel.status().orElse(one.status());
        buttons(status);
        start.setText(
                Words.get(
                        status == ContainerStatus.CREATED
                                ? "containers.start-first"
                                : "containers.start"));
    }

    /** One that makes no sense now is not there; while it is being stopped, only the kill is. */
    private void buttons(ContainerStatus status) {
        boolean ending = viewModel.stoppingProperty().get() != null;
        var shown = EnumSet.noneOf(ContainerAction.class);
        Map.of(
                        ContainerAction.STOP,
                        stop,
                        ContainerAction.RESTART,
                        restart,
                        ContainerAction.RESUME,
                        resume,
                        ContainerAction.START,
                        start)
                .forEach(
                        (action, button) -> {
                            boolean fits = action.fits(status) && !ending;
                            boolean room =
                                    action != ContainerAction.RESTART
                                            || status != ContainerStatus.PAUSED;
                            Shown.of(button, fits && room);
                            if (fits && room) {
                                shown.add(action);
                            }
                        });
        Shown.of(killNow, ending);
        Shown.of(remove, ContainerAction.START.fits(status) && !ending);
        more.getItems().setAll(menu.items(status, shown, commands.addresses()));
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
        commands.ask(ContainerAction.START);
    }

    @FXML
    private void stop() {
        commands.ask(ContainerAction.STOP);
    }

    @FXML
    private void killNow() {
        viewModel.killNow();
    }

    @FXML
    private void resume() {
        commands.ask(ContainerAction.RESUME);
    }

    @FXML
    private void restart() {
        commands.ask(ContainerAction.RESTART);
    }

    @FXML
    private void remove() {
        commands.ask(ContainerAction.REMOVE);
    }
}
