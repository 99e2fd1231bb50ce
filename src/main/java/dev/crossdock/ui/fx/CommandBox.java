package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command line to read and to copy: flags in colour, what was changed marked. It wraps between
 * words; copied, it is one line.
 */
public final class CommandBox extends StackPane {
    /**
     * A piece of a command that is not broken: a word, or a flag with its value.
     *
     * @param text as it is shown
     * @param flag whether its first word is a flag
     * @param changed whether it is to be marked as new
     */
    public record Token(String text, boolean flag, boolean changed) {
        public static Token word(String text) {
            return new Token(text, text.startsWith("-"), false);
        }
    }

    /** What stands beside the pieces: the padding, and the place of the button, in pixels. */
    private static final double SIDES = 40;

    private final FlowPane pieces = new FlowPane();
    private final Button copy = new Button();
    private final StringProperty copyText = new SimpleStringProperty(this, "copyText", "");

    public CommandBox() {
        getStyleClass().add("command-box");
        pieces.getStyleClass().add("command-words");
        pieces.setMinWidth(0);
        copy.getStyleClass().setAll("button", "icon-button");
        copy.setGraphic(new Icon(Glyph.COPY));
        copy.setTooltip(new Tooltip(Words.get("command.copy")));
        copy.setAccessibleText(Words.get("command.copy"));
        copy.setOnAction(e -> copy());
        setAlignment(copy, Pos.TOP_RIGHT);
        getChildren().setAll(pieces, copy);
    }

    /** Shows a command given as one line; its words are told apart at spaces. */
    public void setCommand(String line) {
        setTokens(Arrays.stream(line.split(" ")).map(Token::word).toList(), line);
    }

    /**
     * Shows a command given in pieces.
     *
     * @param shown the pieces, secrets already replaced by dots
     * @param copied the whole line, as it would be pasted into a terminal
     */
    public void setTokens(List<Token> shown, String copied) {
        copyText.set(copied);
        pieces.getChildren().setAll(shown.stream().map(this::piece).toList());
        setAccessibleText(shown.stream().map(Token::text).collect(Collectors.joining(" ")));
    }

    /** What the copy button puts onto the clipboard. */
    public StringProperty copyTextProperty() {
        return copyText;
    }

    private void copy() {
        Clip.put(copyText.get());
    }

    /** A piece that is longer than a line loses its middle, which is still copied. */
    private HBox piece(Token token) {
        var labels = new ArrayList<Label>();
        int space = token.text().indexOf(' ');
        if (token.flag() && space > 0) {
            labels.add(word(token.text().substring(0, space), true));
            labels.add(word(token.text().substring(space + 1), false));
        } else {
            labels.add(word(token.text(), token.flag()));
        }
        var piece = new HBox();
        piece.getStyleClass().add("command-piece");
        if (token.changed()) {
            piece.getStyleClass().add("changed");
        }
        piece.getChildren().setAll(labels);
        piece.maxWidthProperty().bind(Bindings.max(0, pieces.widthProperty().subtract(SIDES)));
        return piece;
    }

    private static Label word(String text, boolean flag) {
        var label = new Label(text);
        label.getStyleClass().addAll("mono", flag ? "flag" : "word");
        label.setMinWidth(flag ? USE_PREF_SIZE : 0);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }
}
