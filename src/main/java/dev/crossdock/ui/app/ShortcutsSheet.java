package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.Sheets;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every key there is, by menu and by page. */
final class ShortcutsSheet {
    /** A key, and what it does. */
    record Line(String key, String words) {}

    /** The keys that belong together. */
    record Group(String title, List<Line> lines) {}

    private ShortcutsSheet() {}

    /**
     * Shows it.
     *
     * @param about leads to what is said of Crossdock, which has no key
     */
    static void show(Sheets sheets, Commands commands, List<Page> pages, Runnable about) {
        var close = new Button();
        close.getStyleClass().setAll("button", "icon-button");
        close.setGraphic(new Icon(Glyph.CLOSE));
        close.setAccessibleText(Words.get("sheet.close"));
        close.setCancelButton(true);
        var title = new Label(Words.get("shortcuts.title"));
        title.getStyleClass().add("section");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var more = new Button(Words.get("action.about"));
        more.setId("aboutFromShortcuts");
        more.getStyleClass().setAll("button", "link");
        var header = new HBox(title, gap, more, close);
        header.getStyleClass().add("sheet-header");
        var scroll = new ScrollPane(columns(groups(commands, pages)));
        scroll.setId("shortcuts");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var content = new VBox(header, scroll);
        content.getStyleClass().add("shortcuts");
        var shown = sheets.show(title.getText(), content, () -> {});
        close.setOnAction(e -> shown.close());
        more.setOnAction(
                e -> {
                    shown.close();
                    about.run();
                });
    }

    /** What it shows: the commands that have a key by their menus, then the keys of each page. */
    static List<Group> groups(Commands commands, List<Page> pages) {
        var groups = new ArrayList<Group>();
        for (var menu : Command.Menu.values()) {
            var lines =
                    commands.all().stream()
                            .filter(command -> command.key() != null)
                            .filter(command -> menuOf(command) == menu)
                            .map(one -> line(one.key(), one.title().getValue()))
                            .toList();
            groups.add(new Group(Words.get("menu." + menu.name().toLowerCase(Locale.ROOT)), lines));
        }
        for (var page : pages) {
            var known = commands.all().stream().map(Command::key).toList();
            var lines =
                    page.keys().keySet().stream()
                            .filter(key -> !known.contains(key))
                            .map(key -> line(key, words(page, key)))
                            .sorted(java.util.Comparator.comparing(Line::words))
                            .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(Words.get(page.titleKey()), lines));
            }
        }
        return groups;
    }

    private static Command.Menu menuOf(Command command) {
        var menu = command.place().menu();
        return menu == null ? Command.Menu.FILE : menu;
    }

    private static Line line(KeyCombination key, String words) {
        return new Line(key.getDisplayText(), words);
    }

    private static String words(Page page, KeyCombination key) {
        return Words.get("shortcut." + page.id() + "." + key.getName());
    }

    private static Node columns(List<Group> groups) {
        int lines = groups.stream().mapToInt(group -> group.lines().size() + 2).sum();
        var left = new VBox();
        var right = new VBox();
        int soFar = 0;
        for (var group : groups) {
            (soFar < lines / 2 ? left : right).getChildren().add(table(group));
            soFar += group.lines().size() + 2;
        }
        var columns = new HBox(left, right);
        for (var column : List.of(left, right)) {
            column.getStyleClass().add("shortcut-column");
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        columns.getStyleClass().add("shortcut-columns");
        return columns;
    }

    private static Node table(Group group) {
        var title = new Label(group.title());
        title.getStyleClass().add("strong");
        var table = new GridPane();
        table.getStyleClass().add("shortcut-table");
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        var keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().setAll(words, keys);
        for (var line : group.lines()) {
            var what = new Label(line.words());
            what.setWrapText(true);
            what.setAccessibleText(line.words() + ", " + line.key());
            var key = new Label(line.key());
            key.getStyleClass().add("shortcut-key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(table.getRowCount(), what, key);
        }
        return new VBox(6, title, table);
    }
}
