package dev.crossdock.ui.fx;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** The layer above the window's content where sheets are shown, one above the other. */
public final class SheetLayer extends StackPane implements Sheets {
    private final Deque<Open> stack = new ArrayDeque<>();
    private Way way = Way.BACK_TO_IT;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");

    /** Where the focus goes when it has left a sheet. */
    private enum Way {
        BACK_TO_IT,
        TO_FIRST,
        TO_LAST
    }

    public SheetLayer() {
        getStyleClass().add("sheet-layer");
        visibleProperty().bind(open);
        managedProperty().bind(open);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_PRESSED, this::noteTab);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.focusOwnerProperty().subscribe(this::keepFocus);
                            }
                        });
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    public Shown show(String title, Region content, Runnable closed) {
        var sheet = new Open(title, content, closed, getScene().getFocusOwner());
        stack.push(sheet);
        getChildren().add(sheet);
        open.set(true);
        Motion.fadeIn(sheet);
        way = Way.BACK_TO_IT;
        Platform.runLater(() -> sheet.focus(Way.BACK_TO_IT));
        return () -> close(sheet);
    }

    private void close(Open sheet) {
        if (stack.remove(sheet)) {
            getChildren().remove(sheet);
            open.set(!stack.isEmpty());
            if (sheet.before != null) {
                sheet.before.requestFocus();
            }
            sheet.closed.run();
        }
    }

    private void onKey(KeyEvent event) {
        var top = stack.peek();
        if (top != null && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(top);
        }
    }

    /** So that Tab on the last control leads round to the first, and backwards. */
    private void noteTab(KeyEvent event) {
        way = Way.BACK_TO_IT;
        if (event.getCode() == KeyCode.TAB) {
            way = event.isShiftDown() ? Way.TO_LAST : Way.TO_FIRST;
        }
    }

    private void keepFocus(@Nullable Node now) {
        var top = stack.peek();
        if (top == null) {
            return;
        }
        if (now != null && inside(now, top)) {
            top.last = now;
        } else {
            var from = way;
            Platform.runLater(() -> top.focus(from));
        }
    }

    private static boolean inside(@Nullable Node node, Node ancestor) {
        for (var n = node; n != null; n = n.getParent()) {
            if (n == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Beside the paper and kept as a picture, so that nothing on the paper has it drawn again. */
    private static Node shadow() {
        var shadow = new Region();
        shadow.getStyleClass().add("sheet-shadow");
        shadow.setMouseTransparent(true);
        shadow.setCache(true);
        return shadow;
    }

    /** One sheet on its scrim. */
    private final class Open extends StackPane {
        private final Region content;
        private final Runnable closed;
        private final @Nullable Node before;
        private @Nullable Node last;

        Open(String title, Region content, Runnable closed, @Nullable Node before) {
            this.content = content;
            this.closed = closed;
            this.before = before;
            getStyleClass().add("scrim");
            var paper = new StackPane(content);
            paper.getStyleClass().add("sheet-paper");
            paper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            paper.setAccessibleRole(AccessibleRole.DIALOG);
            paper.setAccessibleText(title);
            var framed = new StackPane(shadow(), paper);
            framed.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            getChildren().add(framed);
        }

        /** Gives the focus back to what had it here, or to the control at the end that is meant. */
        void focus(Way from) {
            if (stack.peek() != this || inside(getScene().getFocusOwner(), this)) {
                return;
            }
            if (from == Way.BACK_TO_IT && last != null && takesFocus(last)) {
                last.requestFocus();
            } else {
                endControl(content, from == Way.TO_LAST).requestFocus();
            }
        }

        private static boolean takesFocus(Node node) {
            return node.getScene() != null && node.isVisible() && !node.isDisabled();
        }

        /** The first control that takes the focus, or the last; the content where none does. */
        private Node endControl(Node node, boolean atLast) {
            if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
                return node;
            }
            if (node instanceof javafx.scene.Parent parent && node.isVisible()) {
                var children = parent.getChildrenUnmodifiable();
                for (var child : atLast ? children.reversed() : children) {
                    var found = endControl(child, atLast);
                    if (found != content) {
                        return found;
                    }
                }
            }
            return content;
        }
    }
}
