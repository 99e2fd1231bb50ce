package dev.crossdock.ui.console;

import dev.crossdock.core.log.StyledText.Span;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Clip;

import javafx.scene.Cursor;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What in a log can be opened: links, and JSON that is unfolded. */
final class LogLinks {

    private final LogPane pane;
    private final Consumer<String> open;
    private final Tooltip tip = new Tooltip();
    private @Nullable LineRow hovered;
    private @Nullable Span link;

    /**
     * @param open opens a web address
     */
    LogLinks(LogPane pane, Consumer<String> open) {
        this.pane = pane;
        this.open = open;
    }

    void install() {
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(null, null));
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private void move(MouseEvent event) {
        var spot = pane.spotAt(event.getX(), event.getY());
        var row = spot == null ? null : pane.lineAt(spot);
        var under = row == null ? null : row.linkAt(spot.x(), spot.y());
        hover(under == null ? null : row, under);
        boolean hand =
                under != null && event.isShortcutDown()
                        || row != null && row.isOnArrow(spot.x(), spot.y());
        pane.setCursor(hand ? Cursor.HAND : null);
    }

    private void hover(@Nullable LineRow row, @Nullable Span under) {
        if (hovered != null && (hovered != row || under == null)) {
            hovered.underline(null);
        }
        if (row != null) {
            row.underline(under);
        }
        if (under == null) {
            Tooltip.uninstall(pane, tip);
        } else if (link == null || !under.equals(link)) {
            tip.setText(Words.get("console.link.tip", under.link(), keys()));
            Tooltip.install(pane, tip);
        }
        hovered = row;
        link = under;
    }

    /** {@code Ctrl+}, {@code ⌘}. */
    private static String keys() {
        var keys = KeyCombination.valueOf("Shortcut+A").getDisplayText();
        return keys.substring(0, keys.length() - 1);
    }

    /** Folds or unfolds what is pressed. Tells whether the press was for that or for a link. */
    boolean press(MouseEvent event) {
        var spot = pane.spotAt(event.getX(), event.getY());
        var row = spot == null ? null : pane.lineAt(spot);
        if (row != null && row.isOnArrow(spot.x(), spot.y())) {
            pane.fold(spot.number());
            return true;
        }
        return event.isShortcutDown() && linkAt(event.getX(), event.getY()) != null;
    }

    private void click(MouseEvent event) {
        var address = linkAt(event.getX(), event.getY());
        if (address != null
                && event.getButton() == MouseButton.PRIMARY
                && event.isShortcutDown()
                && event.isStillSincePress()) {
            open.accept(address);
            event.consume();
        }
    }

    private @Nullable String linkAt(double x, double y) {
        var spot = pane.spotAt(x, y);
        var row = spot == null ? null : pane.lineAt(spot);
        var found = row == null ? null : row.linkAt(spot.x(), spot.y());
        return found == null ? null : found.link();
    }

    /** What the context menu offers for a point, with a line below; empty for nothing. */
    List<MenuItem> items(double x, double y) {
        var items = new ArrayList<MenuItem>();
        var address = linkAt(x, y);
        if (address != null) {
            items.add(item("console.link.open", () -> open.accept(address)));
            items.add(item("console.link.copy", () -> Clip.put(address)));
        }
        var spot = pane.spotAt(x, y);
        var form = spot == null ? LineTexts.Form.PRINTED : pane.texts().of(spot.row()).form();
        if (spot != null && form != LineTexts.Form.PRINTED) {
            boolean unfolded = form == LineTexts.Form.UNFOLDED;
            var fold =
                    item(
                            unfolded ? "console.json.fold" : "console.json.unfold",
                            () -> pane.fold(spot.number()));
            fold.setAccelerator(LogPaneInput.FOLD);
            items.add(fold);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        return items;
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Words.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }
}
