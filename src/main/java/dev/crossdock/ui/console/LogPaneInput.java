package dev.crossdock.ui.console;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Clip;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.List;

/** What mouse and keys do in a log. */
final class LogPaneInput {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");

    /** Does it to what is selected. */
    static final KeyCombination FOLD = KeyCombination.valueOf("Enter");

    private final LogPane pane;
    private final LogSelection selection;
    private final LogLinks links;
    private final ContextMenu menu = new ContextMenu();

    /** Whether what is dragged now is the end of the selection. */
    private boolean selecting;

    LogPaneInput(LogPane pane, LogSelection selection, LogLinks links) {
        this.pane = pane;
        this.selection = selection;
        this.links = links;
    }

    void install() {
        pane.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        links.install();
        var copy = new MenuItem(Words.get("console.copy"));
        copy.setAccelerator(COPY);
        copy.setOnAction(e -> copy());
        var withTimes = new MenuItem(Words.get("console.copy.times"));
        withTimes.setOnAction(e -> copy(true, false));
        var withColours = new MenuItem(Words.get("console.copy.colours"));
        withColours.setOnAction(e -> copy(false, true));
        var all = new MenuItem(Words.get("console.select-all"));
        all.setAccelerator(ALL);
        all.setOnAction(e -> selection.all());
        pane.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    for (var item : List.of(copy, withTimes, withColours)) {
                        item.setDisable(selection.isEmpty());
                    }
                    menu.getItems().setAll(links.items(event.getX(), event.getY()));
                    menu.getItems()
                            .addAll(copy, withTimes, withColours, new SeparatorMenuItem(), all);
                    menu.show(pane, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            pane.scrollAside(-(event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX()));
        } else if (event.getDeltaY() != 0) {
            pane.scroll(-event.getDeltaY());
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        menu.hide();
        selecting = event.getButton() == MouseButton.PRIMARY && !links.press(event);
        if (!selecting) {
            return;
        }
        var place = pane.placeAt(event.getX(), event.getY());
        if (place == null) {
            selection.clear();
        } else if (event.getClickCount() >= 2) {
            selection.line(place.number());
        } else if (event.isShiftDown()) {
            selection.extendTo(place);
        } else {
            selection.begin(place);
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !selecting) {
            return;
        }
        if (event.getY() < 0 || event.getY() > pane.getHeight()) {
            pane.scroll(event.getY() < 0 ? -MonoFonts.LINE : MonoFonts.LINE);
        }
        double inside = Math.clamp(event.getY(), 0, pane.getHeight() - 1);
        var place = pane.placeAt(event.getX(), inside);
        if (place != null) {
            selection.extendTo(place);
        }
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
        } else if (ALL.match(event)) {
            selection.all();
        } else if (FOLD.match(event)) {
            if (!pane.foldSelected()) {
                return;
            }
        } else if (UP.match(event)) {
            pane.step(-1);
        } else if (DOWN.match(event)) {
            pane.step(1);
        } else if (!plainKey(event)) {
            return;
        }
        event.consume();
    }

    private boolean plainKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> pane.scroll(-MonoFonts.LINE);
            case DOWN -> pane.scroll(MonoFonts.LINE);
            case LEFT -> pane.scrollAside(-MonoFonts.ADVANCE * 8);
            case RIGHT -> pane.scrollAside(MonoFonts.ADVANCE * 8);
            case PAGE_UP -> pane.page(-1);
            case PAGE_DOWN -> pane.page(1);
            case HOME -> pane.toBeginning();
            case END -> pane.model().follow();
            case SPACE -> pane.model().togglePause();
            case ESCAPE -> {
                if (selection.isEmpty()) {
                    return false;
                }
                selection.clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void copy() {
        copy(false, false);
    }

    private void copy(boolean withTimes, boolean withColours) {
        if (!selection.isEmpty()) {
            var words = withTimes || withColours ? null : pane.selectedWords();
            var saving = pane.model().saving();
            Clip.put(words == null ? saving.copied(withTimes, withColours) : words);
        }
    }
}
