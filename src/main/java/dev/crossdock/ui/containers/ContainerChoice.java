package dev.crossdock.ui.containers;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** Keeps what is chosen in the list, and what the view-models take for chosen, the same. */
final class ContainerChoice {
    private final ListView<ContainerItem> list;
    private final ContainersModel model;
    private final ContainerCommands commands;
    private final SeveralPane several;
    private final ContainerMenu menu;
    private boolean restoring;

    ContainerChoice(
            ListView<ContainerItem> list,
            ContainersModel model,
            ContainerCommands commands,
            SeveralPane several) {
        this.list = list;
        this.model = model;
        this.commands = commands;
        this.several = several;
        menu = new ContainerMenu(commands);
    }

    void install() {
        var items = model.list().shown();
        // Around the list's own listener, which has a moment with none chosen while rows change.
        items.addListener((ListChangeListener<ContainerItem>) change -> restoring = true);
        list.setItems(items);
        items.addListener((ListChangeListener<ContainerItem>) change -> restore());
        var selection = list.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        model.list().selectedProperty().subscribe(this::select);
        selection.selectedItemProperty().subscribe(this::selected);
        selection
                .getSelectedItems()
                .addListener((ListChangeListener<ContainerItem>) change -> choose());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setContextMenu(new ContextMenu());
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> fillMenu());
    }

    /** Before the list, which keeps F2 to itself, for an edit that there is not. */
    private void pressed(KeyEvent event) {
        boolean alone = model.several().lines().isEmpty();
        if (ContainerCommands.RENAME.match(event)) {
            event.consume();
            if (alone) {
                commands.rename();
            }
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            if (alone) {
                commands.ask(ContainerAction.REMOVE);
            } else {
                several.ask(ContainerAction.REMOVE);
            }
        }
    }

    private List<ContainerItem> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void choose() {
        if (!restoring) {
            model.several().choose(chosen());
        }
    }

    private void select(@Nullable ContainerItem item) {
        var selection = list.getSelectionModel();
        if (item == null) {
            selection.clearSelection();
        } else if (selection.getSelectedItem() != item) {
            int at = list.getItems().indexOf(item);
            if (at >= 0) {
                selection.clearAndSelect(at);
                list.scrollTo(at);
            }
        }
    }

    private void selected(@Nullable ContainerItem item) {
        // A filter that hides the container does not close it.
        if (item != null && !restoring) {
            model.list().selectedProperty().set(item);
        }
    }

    /** Other rows, and the same choice, as far as it is still there; the one looked at last. */
    private void restore() {
        var now = model.list().selectedProperty().get();
        var wanted =
                model.several().lines().stream()
                        .map(SeveralViewModel.Line::item)
                        .filter(item -> item != now && list.getItems().contains(item))
                        .toList();
        var selection = list.getSelectionModel();
        selection.clearSelection();
        wanted.forEach(selection::select);
        if (now != null && list.getItems().contains(now)) {
            selection.select(now);
        }
        restoring = false;
        choose();
    }

    private void fillMenu() {
        choose();
        var status = model.container().status();
        var items =
                !model.several().lines().isEmpty()
                        ? several.menu()
                        : status.map(
                                        now ->
                                                menu.items(
                                                        now,
                                                        EnumSet.noneOf(ContainerAction.class),
                                                        commands.addresses()))
                                .orElse(List.of());
        list.getContextMenu().getItems().setAll(items);
    }
}
