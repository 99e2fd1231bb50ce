package dev.crossdock.ui.console;

import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.StyledText.Colour;
import dev.crossdock.core.log.StyledText.Span;
import dev.crossdock.core.log.StyledText.Style;
import dev.crossdock.ui.fx.Inks;
import dev.crossdock.ui.fx.Inks.Ink;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The text of one line: in its colours, with what was found and what is selected behind it. */
final class LineText extends Pane {

    private final Inks inks;
    private final Group behind = new Group();
    private final TextFlow flow = new TextFlow();
    private StyledText shown = StyledText.plain("");

    /** What the pieces are of: the text that is shown, or the same with a part in bold. */
    private StyledText drawn = shown;

    LineText(Inks inks) {
        this.inks = inks;
        setManaged(false);
        flow.setManaged(false);
        flow.setLineSpacing(MonoFonts.LINE - MonoFonts.OWN_HEIGHT);
        flow.setLayoutY((MonoFonts.LINE - MonoFonts.OWN_HEIGHT) / 2);
        behind.setManaged(false);
        behind.setLayoutY(flow.getLayoutY());
        getChildren().setAll(behind, flow);
    }

    StyledText shown() {
        return shown;
    }

    void show(StyledText text) {
        shown = text;
        behind.getChildren().clear();
        draw(text);
    }

    private void draw(StyledText text) {
        drawn = PairedCharacters.apart(text);
        var spans = drawn.spans();
        var pieces = flow.getChildren();
        int count = spans.size();
        if (pieces.size() > count) {
            pieces.remove(count, pieces.size());
        }
        while (pieces.size() < count) {
            pieces.add(new Text());
        }
        for (int i = 0; i < count; i++) {
            draw((Text) pieces.get(i), spans.get(i));
        }
    }

    /** How wide it is without wrapping. */
    double wholeWidth() {
        var text = shown.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~' || text.charAt(i) < ' ') {
                return Math.ceil(flow.prefWidth(-1)) + 1;
            }
        }
        return Math.ceil(text.length() * MonoFonts.ADVANCE) + 1;
    }

    /**
     * Gives it its width, which must be {@link #wholeWidth} at least.
     *
     * @return the height, a whole number of lines
     */
    double layOut(double width) {
        double height = shown.text().lines().count() * MonoFonts.LINE;
        flow.resize(width, Math.max(height, MonoFonts.OWN_HEIGHT));
        flow.layout();
        return Math.max(height, MonoFonts.LINE);
    }

    /**
     * Lays it out, wrapped at a width.
     *
     * @return the height, a whole number of lines
     */
    double wrap(double width) {
        double height = flow.prefHeight(width) + flow.getLineSpacing();
        flow.resize(width, height);
        flow.layout();
        return Math.max(1, Math.round(height / MonoFonts.LINE)) * MonoFonts.LINE;
    }

    /**
     * Paints what stands behind the text; after {@link #wrap}.
     *
     * @param found what is searched for; null for nothing
     * @param current which of the occurrences is looked at; -1 for none
     * @param from where the selection begins
     * @param to where it ends; not above {@code from} for none
     */
    void paint(@Nullable Pattern found, int current, int from, int to) {
        var shapes = new ArrayList<Node>();
        for (var span : shown.spans()) {
            var background = background(span.style());
            if (background != null) {
                var patch = range(span.start(), span.end(), "coloured");
                patch.setFill(background);
                shapes.add(patch);
            }
        }
        if (found != null) {
            addMatches(shapes, found, current);
        }
        if (to > from) {
            shapes.add(range(from, Math.min(to, shown.text().length()), "selected"));
        }
        behind.getChildren().setAll(shapes);
    }

    /** The place in the text that is nearest to a point of this node. */
    int indexAt(double x, double y) {
        return flow.hitTest(new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY()))
                .getInsertionIndex();
    }

    /** The part under a point of this node that is a link; null if there is none. */
    @Nullable Span linkAt(double x, double y) {
        if (drawn.spans().stream().allMatch(span -> span.link() == null)) {
            return null;
        }
        var point = new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY());
        int at = flow.hitTest(point).getCharIndex();
        for (var span : drawn.spans()) {
            if (span.link() != null && span.start() <= at && at < span.end()) {
                var under = new Path(flow.rangeShape(at, at + 1)).getBoundsInLocal();
                return under.getMinX() <= point.getX() && point.getX() <= under.getMaxX()
                        ? span
                        : null;
            }
        }
        return null;
    }

    /**
     * Underlines a link, in all its colours, and no other.
     *
     * @param link a part of what is shown; null for none
     */
    void underline(@Nullable Span link) {
        var spans = drawn.spans();
        int first = link == null ? 0 : spans.indexOf(link);
        int last = first;
        if (link != null && first >= 0) {
            while (first > 0 && Objects.equals(spans.get(first - 1).link(), link.link())) {
                first--;
            }
            while (last < spans.size() && Objects.equals(spans.get(last).link(), link.link())) {
                last++;
            }
        }
        for (int i = 0; i < spans.size(); i++) {
            var piece = (Text) flow.getChildren().get(i);
            piece.setUnderline(i >= first && i < last || spans.get(i).style().underlined());
        }
    }

    private void addMatches(List<Node> shapes, Pattern found, int current) {
        var matcher = found.matcher(shown.text());
        int index = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                continue;
            }
            boolean isCurrent = index++ == current;
            if (isCurrent) {
                draw(shown.restyled(matcher.start(), matcher.end(), Style::withBold));
                flow.layout();
            }
            var kind = isCurrent ? "current-match" : "match";
            shapes.add(range(matcher.start(), matcher.end(), kind));
        }
    }

    private Path range(int from, int to, String styleClass) {
        PathElement[] shape = flow.rangeShape(from, to);
        var path = new Path(shape);
        path.getStyleClass().setAll("log-range", styleClass);
        return path;
    }

    private void draw(Text piece, StyledText.Span span) {
        var style = span.style();
        piece.setText(shown.text().substring(span.start(), span.end()));
        piece.setFont(MonoFonts.of(style));
        piece.setFill(foreground(style));
        piece.setUnderline(style.underlined());
        piece.setStrikethrough(style.struck());
        piece.setOpacity(style.faint() && style.foreground() != null ? 0.75 : 1);
    }

    private Paint foreground(Style style) {
        if (style.inverse()) {
            return style.background() == null ? inks.of(Ink.PAGE) : of(style.background());
        }
        var colour = style.foreground();
        if (isColoured(style.background()) && !isColoured(colour)) {
            return inks.of(Ink.PAGE);
        }
        if (colour == null) {
            return inks.of(style.faint() ? Ink.MUTED : Ink.TEXT);
        }
        return of(colour);
    }

    private @Nullable Paint background(Style style) {
        if (style.inverse()) {
            return style.foreground() == null ? inks.of(Ink.TEXT) : of(style.foreground());
        }
        var colour = style.background();
        return isColoured(colour) ? of(colour) : null;
    }

    private Paint of(Colour colour) {
        return switch (colour) {
            case Colour.Named(int index) -> inks.named(index);
            case Colour.Rgb(int red, int green, int blue) -> Color.rgb(red, green, blue);
        };
    }

    /** Black and white differ from theme to theme, and are nothing to see behind text. */
    private static boolean isColoured(@Nullable Colour colour) {
        return switch (colour) {
            case null -> false;
            case Colour.Named(int index) -> index % 8 != 0 && index % 8 != 7;
            case Colour.Rgb rgb -> true;
        };
    }
}
