package dev.crossdock.ui.console;

import dev.crossdock.core.log.LineKind;
import dev.crossdock.core.log.LogLine;
import dev.crossdock.core.log.LogSearch.Hit;
import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.StyledText.Span;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.console.LineTexts.Form;
import dev.crossdock.ui.console.LineTexts.Seen;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Inks;
import dev.crossdock.ui.fx.Inks.Ink;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** A printed line: the bar and the word of stderr, its time, its text. */
final class LineRow extends LogRow {

    private static final double BAR = 3;
    private static final double WORD = 11;
    private static final double MARGIN = 40;
    private static final double GAP = 14;
    private static final double MARGIN_WITHOUT_TIME = 46;
    private static final double ARROW = 10;
    private static final double BEFORE_ARROW = 3;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Inks inks;
    private final Region bar = new Region();
    private final Text word = new Text(Words.get("console.err"));
    private final Text time = new Text();
    private final Text name = new Text();
    private final Pane clipped = new Pane();
    private final Rectangle clip = new Rectangle();
    private final LineText text;
    private @Nullable Icon arrow;
    private boolean foldable;
    private boolean withTime;
    private double nameWidth;
    private double timeWidth;

    LineRow(Inks inks) {
        this.inks = inks;
        text = new LineText(inks);
        getStyleClass().add("log-line");
        bar.getStyleClass().add("error-bar");
        bar.setManaged(false);
        clipped.setManaged(false);
        clipped.setClip(clip);
        clipped.getChildren().add(text);
        word.setFont(MonoFonts.SMALL);
        time.setFont(MonoFonts.PLAIN);
        name.setFont(MonoFonts.PLAIN);
        for (var label : new Text[] {word, time, name}) {
            label.setManaged(false);
            label.setTextOrigin(VPos.CENTER);
            label.setY(MonoFonts.LINE / 2);
        }
        word.setX(WORD);
        time.setX(MARGIN);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(bar, word, time, name, clipped);
    }

    /**
     * @param seen what is seen of it
     * @param tags what is said of the line's source
     * @param times how its time is shown
     * @param marked whether it was jumped to
     */
    void show(LogLine line, Seen seen, SourceTags tags, ConsoleTimes times, boolean marked) {
        boolean error = line.kind() == LineKind.STDERR;
        var at = line.time();
        withTime = times.shownProperty().get();
        timeWidth = times.length() * MonoFonts.ADVANCE;
        bar.setVisible(error);
        word.setVisible(error);
        word.setFill(inks.of(Ink.ERROR));
        time.setVisible(withTime);
        time.setFill(inks.of(Ink.MUTED));
        time.setText(at == null ? "" : times.ofLine(at));
        nameWidth = tags.characters() * MonoFonts.ADVANCE;
        name.setText(tags.name(line.source()));
        name.setFill(SourceTags.colour(line.source(), inks));
        text.show(seen.text());
        point(seen.form());
        pseudoClassStateChanged(MARKED, marked);
        setAccessibleText(
                Words.get(
                        error ? "console.line.err" : "console.line",
                        (time.getText() + " " + name.getText()).strip(),
                        text.shown().text()));
    }

    /** JSON has an arrow before it, which tells whether it is unfolded. */
    private void point(Form form) {
        foldable = form != Form.PRINTED;
        if (foldable && arrow == null) {
            arrow = new Icon(Glyph.RIGHT, ARROW);
            arrow.getStyleClass().add("fold-arrow");
            arrow.setManaged(false);
            getChildren().add(arrow);
        }
        if (arrow != null) {
            arrow.setVisible(foldable);
            arrow.setGlyph(form == Form.UNFOLDED ? Glyph.DOWN : Glyph.RIGHT);
        }
    }

    /** Whether a point of the row is on the arrow that folds and unfolds it. */
    boolean isOnArrow(double x, double y) {
        return foldable && y < MonoFonts.LINE && x >= textX() - GAP && x < textX();
    }

    /** See {@link LineText#linkAt}. */
    @Nullable Span linkAt(double x, double y) {
        return x < textX() ? null : text.linkAt(x - textX() - text.getLayoutX(), y);
    }

    /** See {@link LineText#underline}. */
    void underline(@Nullable Span link) {
        text.underline(link);
    }

    /** See {@link LineText#paint}; after {@link #fit}. */
    void paint(@Nullable Pattern found, @Nullable Hit current, long number, int from, int to) {
        int index = current != null && current.line() == number ? current.inLine() : -1;
        text.paint(found, index, from, to);
    }

    StyledText shown() {
        return text.shown();
    }

    /** How wide the row is as a whole, without wrapping. */
    double wholeWidth() {
        return textX() + text.wholeWidth() + GAP;
    }

    /** Moves the text, and only the text, to the side. */
    void slide(double by) {
        text.setLayoutX(-by);
    }

    /** The place in the text that is nearest to a point of the row. */
    int indexAt(double x, double y) {
        return text.indexAt(x - textX() - text.getLayoutX(), y);
    }

    @Override
    double fit(double width, boolean wrap) {
        double x = textX();
        name.setX(x - nameWidth - GAP);
        double room = Math.max(MonoFonts.ADVANCE, width - x - GAP);
        double height = MonoFonts.LINE;
        if (wrap) {
            height = text.wrap(room);
        } else {
            height = text.layOut(Math.max(room, text.wholeWidth()));
        }
        bar.resizeRelocate(0, 0, BAR, height);
        if (arrow != null) {
            double at = x - GAP + BEFORE_ARROW;
            arrow.resizeRelocate(at, (MonoFonts.LINE - ARROW) / 2, ARROW, ARROW);
        }
        clipped.resizeRelocate(x, 0, width - x, height);
        clip.setWidth(width - x);
        clip.setHeight(height);
        return height;
    }

    private double textX() {
        double x = withTime ? MARGIN + timeWidth + GAP : MARGIN;
        if (nameWidth > 0) {
            return x + nameWidth + GAP;
        }
        return withTime ? x : MARGIN_WITHOUT_TIME;
    }
}
