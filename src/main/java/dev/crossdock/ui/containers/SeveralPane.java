package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.console.ConsoleView;
import dev.crossdock.ui.containers.SeveralViewModel.Line;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.ConfirmSheet;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Shows the containers that were chosen together, and what can be done to all of them. */
final class SeveralPane extends VBox {
    private final SeveralViewModel viewModel;
    private final Sheets sheets;
    private final ConsoleView console;
    private final Label title = new Label();
    private final Map<ContainerAction, Button> buttons = new EnumMap<>(ContainerAction.class);
    private final VBox rows = new VBox();
    private Subscription watched = Subscription.EMPTY;

    /**
     * @param browser opens a web address that is in a log
     */
    SeveralPane(SeveralViewModel viewModel, Sheets sheets, Consumer<String> browser) {
        this.viewModel = viewModel;
        this.sheets = sheets;
        console = new ConsoleView(viewModel.console(), () -> {}, browser);
        setId("several");
        getStyleClass().add("several-pane");
        title.getStyleClass().add("section");
        var bar = new FlowPane(8, 8);
        bar.getStyleClass().add("several-bar");
        for (var action : ContainerAction.values()) {
            bar.getChildren().add(button(action));
        }
        var trouble = new Notice();
        trouble.setTone(Badge.Tone.DANGER);
        trouble.titleProperty().bind(viewModel.troubleProperty());
        trouble.setText(Words.get("containers.several.reasons"));
        Shown.of(trouble, viewModel.troubleProperty().isNotEmpty());
        rows.getStyleClass().add("card");
        var head = new VBox(title, bar, trouble);
        head.getStyleClass().add("several-head");
        var list = new ScrollPane(rows);
        list.setFitToWidth(true);
        list.getStyleClass().add("several-list");
        var pages = new StackPane(list, logs());
        setVgrow(pages, Priority.ALWAYS);
        var shown = viewModel.consoleShownProperty();
        Shown.of(list, shown.not());
        getChildren().setAll(head, tabs(), pages);
        InvalidationListener chosen = o -> fill();
        viewModel.lines().addListener(chosen);
        fill();
    }

    private Node tabs() {
        var all = tab("several-list-tab", "containers.several.list", false);
        var logs = tab("several-console-tab", "containers.console", true);
        var group = new ToggleGroup();
        group.getToggles().setAll(all, logs);
        var shown = viewModel.consoleShownProperty();
        shown.subscribe(now -> group.selectToggle(now ? logs : all));
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                shown.set((Boolean) now.getUserData());
                            }
                        });
        var line = new HBox(all, logs);
        line.getStyleClass().add("side-tabs");
        return line;
    }

    private static ToggleButton tab(String id, String key, boolean logs) {
        var tab = new ToggleButton(Words.get(key));
        tab.setId(id);
        tab.setUserData(logs);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        return tab;
    }

    private Node logs() {
        var log = Fxml.load(console);
        var many = new Label(Words.get("containers.several.too-many", SeveralViewModel.MOST_LOGS));
        many.getStyleClass().add("muted");
        InvalidationListener chosen =
                o -> {
                    Shown.of(log, !viewModel.tooManyForConsole());
                    Shown.of(many, viewModel.tooManyForConsole());
                };
        viewModel.lines().addListener(chosen);
        chosen.invalidated(viewModel.lines());
        var place = new StackPane(log, many);
        Shown.of(place, viewModel.consoleShownProperty());
        return place;
    }

    /** What keys do in the console, while it is shown. */
    Map<KeyCombination, Runnable> consoleKeys() {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        console.keys()
                .forEach(
                        (key, action) ->
                                keys.put(
                                        key,
                                        () -> {
                                            if (viewModel.consoleShownProperty().get()) {
                                                action.run();
                                            }
                                        }));
        return keys;
    }

    private Button button(ContainerAction action) {
        var button = new Button();
        button.setId("several-" + action.name().toLowerCase(Locale.ROOT));
        button.setGraphic(
                new Icon(
                        switch (action) {
                            case START, RESUME -> Glyph.RUN;
                            case STOP -> Glyph.STOP;
                            case RESTART -> Glyph.RESTARTING;
                            case PAUSE -> Glyph.PAUSED;
                            case KILL -> Glyph.CLEAR;
                            case REMOVE -> Glyph.DELETE;
                        }));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(viewModel.busyProperty());
        button.setOnAction(e -> ask(action));
        buttons.put(action, button);
        return button;
    }

    Map<KeyCombination, Runnable> keys() {
        return Map.of(
                ContainerCommands.REMOVE,
                () -> ask(ContainerAction.REMOVE),
                ContainerCommands.STOP,
                () -> ask(ContainerAction.STOP),
                ContainerCommands.KILL,
                () -> ask(ContainerAction.KILL),
                ContainerCommands.AGAIN,
                () -> ask(oneOf(ContainerAction.START, ContainerAction.RESTART)),
                ContainerCommands.PAUSE,
                () -> ask(oneOf(ContainerAction.PAUSE, ContainerAction.RESUME)));
    }

    private ContainerAction oneOf(ContainerAction first, ContainerAction second) {
        return viewModel.count(first) > 0 ? first : second;
    }

    /** The same as the buttons, for the menu of a row. */
    List<MenuItem> menu() {
        return Arrays.stream(ContainerAction.values())
                .filter(action -> viewModel.count(action) > 0)
                .map(
                        action -> {
                            var item = new MenuItem(words(action));
                            item.setOnAction(e -> ask(action));
                            return item;
                        })
                .toList();
    }

    private String words(ContainerAction action) {
        return action.ofSeveral(viewModel.count(action));
    }

    /** Does it to all that it fits, after a question where it ends something. */
    void ask(ContainerAction action) {
        int count = viewModel.count(action);
        if (count == 0 || viewModel.busyProperty().get()) {
            return;
        }
        if (!action.endsSomething()) {
            viewModel.act(action);
            return;
        }
        var names = String.join(", ", viewModel.names(action));
        var text =
                switch (action) {
                    case REMOVE -> Words.get("containers.several.remove.text");
                    case KILL -> Words.get("containers.several.kill.text");
                    default -> "";
                };
        ConfirmSheet.ask(
                sheets,
                Words.get("containers.several.ask", words(action), count),
                (names + "\n\n" + text).strip(),
                words(action),
                action == ContainerAction.REMOVE || action == ContainerAction.KILL,
                () -> viewModel.act(action));
    }

    private void fill() {
        watched.unsubscribe();
        var lines = viewModel.lines();
        title.setText(Words.get("containers.several.title", lines.size()));
        rows.getChildren().setAll(lines.stream().map(SeveralPane::row).toList());
        rows.getChildren().stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
        watched =
                Subscription.combine(
                        lines.stream()
                                .map(line -> line.item().summaryProperty().subscribe(s -> count()))
                                .toArray(Subscription[]::new));
        count();
    }

    private void count() {
        buttons.forEach(
                (action, button) -> {
                    Shown.of(button, viewModel.count(action) > 0);
                    button.setText(words(action));
                });
    }

    private static Node row(Line line) {
        var name = new Label(line.item().summary().name());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        var told = new Label();
        told.getStyleClass().add("muted");
        told.textProperty().bind(line.toldProperty());
        told.setMinWidth(Region.USE_PREF_SIZE);
        var state = new Badge();
        line.item().summaryProperty().subscribe(s -> state.show(ContainerBadge.small(line.item())));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, name, space, told, state);
        top.setAlignment(Pos.CENTER_LEFT);
        var why = new Label();
        why.getStyleClass().addAll("danger-text", "secondary");
        why.setWrapText(true);
        var row = new VBox(4, top, why);
        row.getStyleClass().addAll("card-row", "several-row");
        row.setAlignment(Pos.CENTER_LEFT);
        line.failureProperty().subscribe(failure -> tell(why, failure));
        return row;
    }

    private static void tell(Label why, @Nullable EngineFailure failure) {
        why.setText(failure == null ? "" : failure.sentence());
        Shown.of(why, failure != null);
    }
}
