package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.SideBySide.Cell;
import dev.crossdock.core.matrix.SideBySide.Kind;
import dev.crossdock.core.matrix.SideBySide.Piece;
import dev.crossdock.core.matrix.SideBySide.Row;
import dev.crossdock.core.text.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of one output: a sign where it is not as the others, and its words. */
final class LineCell extends HBox {
    /** What is longer is broken, as a marked word cannot be wrapped; in characters. */
    private static final int WORD = 24;

    /** So much of a line is shown, in characters. */
    private static final int LINE = 600;

    private static final double SIGN_WIDTH = 28;

    LineCell(Row row, Cell cell) {
        getStyleClass().addAll("matrix-cell", "line-cell");
        setAlignment(Pos.TOP_LEFT);
        if (row.error() && !cell.pieces().isEmpty()) {
            getStyleClass().add("error-line");
        }
        if (cell.kind() == Kind.GAP || cell.kind() == Kind.MISSING) {
            getStyleClass().add("gap");
        }
        var words = new TextFlow();
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        int left = LINE;
        for (var piece : cell.pieces()) {
            left = add(words, piece, left);
        }
        getChildren().setAll(sign(row, cell), words);
        setAccessibleText(spoken(row, cell));
    }

    private static int add(TextFlow flow, Piece piece, int left) {
        if (left <= 0) {
            return left;
        }
        boolean cut = piece.text().length() > left;
        var text = cut ? piece.text().substring(0, left) + "…" : piece.text();
        if (piece.marked()) {
            for (int at = 0; at < text.length(); at += WORD) {
                var word = new Label(text.substring(at, Math.min(text.length(), at + WORD)));
                word.getStyleClass().addAll("mono", "marked");
                flow.getChildren().add(word);
            }
        } else {
            var words = new Text(text);
            words.getStyleClass().setAll("text", "mono-text");
            flow.getChildren().add(words);
        }
        return cut ? 0 : left - text.length();
    }

    private static Node sign(Row row, Cell cell) {
        var sign = new Label();
        sign.getStyleClass().addAll("mono", "sign");
        sign.setMinWidth(SIGN_WIDTH);
        sign.setPrefWidth(SIGN_WIDTH);
        if (row.error() && !cell.pieces().isEmpty()) {
            sign.setText(Words.get("matrix.error-output"));
            sign.getStyleClass().add("error");
        } else {
            sign.setText(
                    switch (cell.kind()) {
                        case DIFFERS -> "≠";
                        case ADDED -> "+";
                        case MISSING -> "−";
                        case SAME, GAP -> "";
                    });
        }
        return sign;
    }

    private static String spoken(Row row, Cell cell) {
        var text = row.error() ? Words.get("matrix.spoken.error", cell.text()) : cell.text();
        return switch (cell.kind()) {
            case SAME -> text;
            case DIFFERS -> Words.get("matrix.spoken.differs", text);
            case ADDED -> Words.get("matrix.spoken.added", text);
            case MISSING -> Words.get("matrix.spoken.missing");
            case GAP -> "";
        };
    }
}
