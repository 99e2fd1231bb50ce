package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.text.Words;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be done to the container that is looked at, as a menu: beside its name and on its row.
 */
final class ContainerMenu {
    private final ContainerCommands commands;
    private final Map<ContainerAction, MenuItem> actions = new EnumMap<>(ContainerAction.class);
    private final List<MenuItem> all = new ArrayList<>();
    private final List<MenuItem> fixed = new ArrayList<>();

    ContainerMenu(ContainerCommands commands) {
        this.commands = commands;
        action(ContainerAction.START, "containers.start");
        action(ContainerAction.STOP, "containers.stop");
        action(ContainerAction.RESTART, "containers.restart");
        action(ContainerAction.PAUSE, "containers.pause");
        action(ContainerAction.RESUME, "containers.resume");
        action(ContainerAction.KILL, "containers.kill-ask");
        fixed.add(new SeparatorMenuItem());
        item("containers.rename-ask", commands::rename);
        item("containers.copy-out", commands::copyOut);
        item("containers.copy-in", commands::copyIn);
        item("containers.edit-and-run", commands::editAndRun);
        item("containers.copy-command", commands::copyCommand);
        item("containers.copy-id", commands::copyId);
        fixed.add(new SeparatorMenuItem());
        action(ContainerAction.REMOVE, "containers.remove-ask");
    }

    private void action(ContainerAction action, String key) {
        actions.put(action, item(key, () -> commands.ask(action)));
    }

    private MenuItem item(String key, Runnable run) {
        var item = new MenuItem(Words.get(key));
        item.setOnAction(e -> run.run());
        fixed.add(item);
        return item;
    }

    /**
     * The items for a container in that state.
     *
     * @param shown those that stand as buttons beside the menu, and so not in it
     * @param addresses where this machine reaches its published ports
     */
    List<MenuItem> items(
            ContainerStatus status, Set<ContainerAction> shown, List<String> addresses) {
        actions.forEach(
                (action, item) -> item.setVisible(action.fits(status) && !shown.contains(action)));
        all.clear();
        for (var address : addresses) {
            var open = new MenuItem(Words.get("containers.open", address));
            open.setOnAction(e -> commands.open(address));
            all.add(open);
        }
        if (!all.isEmpty()) {
            all.add(new SeparatorMenuItem());
        }
        all.addAll(fixed);
        return all;
    }
}
