package dev.crossdock.ui.console;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.console.ConsoleSaving.What;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/** The menus of a console's bar. */
final class ConsoleMenus {

    private static final KeyCombination OPEN = KeyCombination.valueOf("Alt+Down");

    private ConsoleMenus() {}

    /**
     * Fills the menu that saves.
     *
     * @param save asks for a file and saves
     */
    static void fill(MenuButton menu, ConsoleSaving saving, Consumer<What> save) {
        var selection = item("console.save.selection", () -> save.accept(What.SELECTION));
        selection.disableProperty().bind(saving.selectedProperty().isNull());
        menu.getItems()
                .setAll(
                        item("console.save.shown", () -> save.accept(What.SHOWN)),
                        item("console.save.everything", () -> save.accept(What.EVERYTHING)),
                        selection,
                        new SeparatorMenuItem(),
                        check("console.save.times", saving.timesProperty()),
                        check("console.save.colours", saving.coloursProperty()));
    }

    /** Gives the button that shows and hides times a menu of what they say. */
    static void add(ToggleButton button, ConsoleTimes times) {
        var local = new RadioMenuItem(Words.get("console.times.local"));
        var utc = new RadioMenuItem(Words.get("console.times.utc"));
        var zones = new ToggleGroup();
        zones.getToggles().setAll(local, utc);
        times.utcProperty().subscribe(now -> zones.selectToggle(now ? utc : local));
        utc.selectedProperty().subscribe(now -> times.utcProperty().set(now));
        attach(
                button,
                new ContextMenu(
                        local,
                        utc,
                        new SeparatorMenuItem(),
                        check("console.times.dated", times.datedProperty())));
        button.setAccessibleHelp(Words.get("console.times.help"));
    }

    /** A menu for the right button, and for those who press none. */
    static void attach(ToggleButton button, ContextMenu menu) {
        button.setContextMenu(menu);
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (OPEN.match(event)) {
                        menu.show(button, Side.BOTTOM, 0, 0);
                        event.consume();
                    }
                });
    }

    static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Words.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    private static CheckMenuItem check(String key, BooleanProperty property) {
        var item = new CheckMenuItem(Words.get(key));
        item.selectedProperty().bindBidirectional(property);
        return item;
    }
}
