package dev.crossdock.ui.builds;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** Lines of a file to read, and what to write instead with a button that copies it. */
final class FixBox extends HBox {

    private FixBox(List<Node> lines, String copied) {
        getStyleClass().add("fix-box");
        setMinWidth(0);
        setHgrow(this, Priority.ALWAYS);
        var text = new VBox();
        text.getChildren().setAll(lines);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        if (!copied.isEmpty()) {
            getChildren().add(copy(copied));
        }
    }

    /** A line as it is and as it should be. */
    static FixBox change(FindingGroup.Change change) {
        return new FixBox(
                List.of(
                        line(change.line() + "", "−", change.before(), "removed"),
                        line(change.line() + "", "+", change.after(), "added")),
                change.after());
    }

    /** A line that is wrong, of which nobody knows how it was meant. */
    static FixBox wrong(int number, String text) {
        return new FixBox(List.of(line(number + "", "", text, "removed")), "");
    }

    /** Something to be written or typed somewhere. */
    static FixBox text(String fix) {
        return new FixBox(fix.lines().<Node>map(text -> line("", "", text, "plain")).toList(), fix);
    }

    private static Node line(String number, String sign, String text, String styleClass) {
        var line = new HBox(12);
        line.getStyleClass().addAll("fix-line", styleClass);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!number.isEmpty()) {
            line.getChildren().add(label(number, "number"));
        }
        if (!sign.isEmpty()) {
            line.getChildren().add(label(sign, "sign"));
        }
        var words = label(text, "words");
        words.setMinWidth(0);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getChildren().add(words);
        return line;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().addAll("mono", styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button copy(String text) {
        var copy = new Button();
        copy.getStyleClass().setAll("button", "icon-button", "copy-fix");
        copy.setGraphic(new Icon(Glyph.COPY));
        copy.setTooltip(new Tooltip(Words.get("builds.check.fix.copy")));
        copy.setAccessibleText(Words.get("builds.check.fix.copy"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(
                e -> {
                    Clip.put(text);
                });
        return copy;
    }
}
