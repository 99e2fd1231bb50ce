package dev.crossdock.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the controls of which a screen reader would have nothing to say. */
public final class Silent {
    private final Set<Node> labelled = new HashSet<>();
    private final List<Node> found = new ArrayList<>();

    private Silent() {}

    /** Those in and below a node, the hidden ones included, which may be shown later. */
    public static List<Node> in(Node node) {
        var silent = new Silent();
        silent.gather(node);
        silent.look(node);
        return silent.found;
    }

    private void gather(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::gather);
        }
    }

    private void look(Node node) {
        if (speaks(node) && !hasWords(node)) {
            found.add(node);
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().stream()
                    .filter(item -> item.getText() != null && item.getText().isBlank())
                    .forEach(item -> found.add(menu));
        }
        if (node instanceof Parent parent && !isWhole(node)) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /** What is in these belongs to them. */
    private static boolean isWhole(Node node) {
        return node instanceof ComboBoxBase<?>
                || node instanceof Spinner<?>
                || node instanceof MenuButton
                || node instanceof TextInputControl;
    }

    /** Whether it is something that a person comes to: by the focus, or to hear how far it is. */
    private static boolean speaks(Node node) {
        return switch (node) {
            case ScrollBar bar -> false;
            case ScrollPane pane -> false;
            case ButtonBase button -> isSeen(button) || showsSomething(button);
            case TextInputControl field -> true;
            case ComboBoxBase<?> box -> true;
            case Spinner<?> spinner -> true;
            case ListView<?> list -> true;
            case TableView<?> table -> true;
            case TreeView<?> tree -> true;
            case ProgressIndicator progress -> isSeen(progress);
            case Label label -> label.getGraphic() != null && isSeen(label);
            case Control other -> false;
            default -> node.isFocusTraversable();
        };
    }

    /** A button that is hidden and has neither words nor an icon yet gets them when it is shown. */
    private static boolean showsSomething(Labeled button) {
        return button.getGraphic() != null || isWord(button.getText());
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private boolean hasWords(Node node) {
        boolean own = node instanceof Labeled labeled && isWord(labeled.getText());
        return own || isWord(node.getAccessibleText()) || labelled.contains(node);
    }

    private static boolean isWord(String text) {
        return text != null && !text.isBlank();
    }
}
