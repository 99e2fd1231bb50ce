package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.Locale;

/**
 * Makes the Mac's menu bar. JavaFX 26 puts an application menu of its own before it, with Hide,
 * Hide Others, Show All and Quit, and lets nobody add to that one (JDK-8369047 will); so Settings
 * is in the File menu and About in the Help menu.
 */
final class Menus {
    private Menus() {}

    /** A menu bar that takes no room in the window where the system has a place for it. */
    static MenuBar bar(Commands commands) {
        var bar = new MenuBar();
        bar.setUseSystemMenuBar(true);
        for (var one : Command.Menu.values()) {
            var menu = new Menu(Words.get("menu." + one.name().toLowerCase(Locale.ROOT)));
            fill(menu, one, commands);
            bar.getMenus().add(menu);
        }
        return bar;
    }

    private static void fill(Menu menu, Command.Menu which, Commands commands) {
        Command.Place before = null;
        for (var command : commands.all()) {
            if (command.place().menu() == which) {
                if (before != null && command.place() != before) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                before = command.place();
                menu.getItems().add(item(command));
            }
        }
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem();
        item.setId(command.id());
        item.setMnemonicParsing(false);
        item.textProperty().bind(command.title());
        item.disableProperty().bind(command.off());
        item.setAccelerator(command.key());
        item.setOnAction(e -> command.action().run());
        return item;
    }
}
