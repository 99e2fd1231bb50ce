package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Text as it is to be seen.
 *
 * @param spans one after the other, together the whole text
 */
public record StyledText(String text, List<Span> spans) {

    private static final StyledText EMPTY = new StyledText("", List.of());

    /**
     * A part in one style.
     *
     * @param end the index after its last character
     * @param link the web address that it leads to; null for none
     */
    public record Span(int start, int end, Style style, @Nullable String link) {

        /** A part that leads nowhere. */
        public Span(int start, int end, Style style) {
            this(start, end, style, null);
        }

        private Span within(int from, int to) {
            return new Span(Math.max(start, from), Math.min(end, to), style, link);
        }
    }

    /**
     * How a part is to be drawn.
     *
     * @param foreground null for the usual one
     * @param background null for none
     */
    public record Style(
            @Nullable Colour foreground,
            @Nullable Colour background,
            boolean bold,
            boolean faint,
            boolean italic,
            boolean underlined,
            boolean inverse,
            boolean struck) {

        public static final Style PLAIN =
                new Style(null, null, false, false, false, false, false, false);

        public Style withBold() {
            return new Style(
                    foreground, background, true, faint, italic, underlined, inverse, struck);
        }
    }

    /** A colour that a program asked for. */
    public sealed interface Colour {

        /**
         * One of the sixteen that a theme chooses.
         *
         * @param index 0 to 7, black red green yellow blue magenta cyan white; 8 to 15, the same
         *     but bright
         */
        record Named(int index) implements Colour {}

        /** One that the program chose itself; each part 0 to 255. */
        record Rgb(int red, int green, int blue) implements Colour {}

        /**
         * A colour of the 256.
         *
         * @param index the sixteen, a cube of 6 × 6 × 6 from 16, greys from 232 (xterm's {@code
         *     256colres.pl})
         */
        static Colour of256(int index) {
            if (index < 16) {
                return new Named(index);
            }
            if (index >= 232) {
                int grey = 8 + (index - 232) * 10;
                return new Rgb(grey, grey, grey);
            }
            int cube = index - 16;
            return new Rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
        }

        private static int level(int step) {
            return step == 0 ? 0 : 55 + step * 40;
        }
    }

    /**
     * The same text with a part in another style.
     *
     * @param from where the part begins
     * @param to the index after its last character
     * @param change makes the style out of the one that was there
     */
    public StyledText restyled(int from, int to, UnaryOperator<Style> change) {
        return changed(from, to, s -> new Span(s.start, s.end, change.apply(s.style), s.link));
    }

    /**
     * The same text with a part as a link; what of it is one already stays as it is.
     *
     * @param from where the part begins
     * @param to the index after its last character
     * @param link a web address
     */
    public StyledText linked(int from, int to, String link) {
        return changed(from, to, s -> s.link == null ? new Span(s.start, s.end, s.style, link) : s);
    }

    private StyledText changed(int from, int to, UnaryOperator<Span> change) {
        var all = new ArrayList<Span>();
        for (var span : spans) {
            add(all, span.within(0, from));
            var within = span.within(from, to);
            if (within.end > within.start) {
                all.add(change.apply(within));
            }
            add(all, span.within(to, Integer.MAX_VALUE));
        }
        return new StyledText(text, List.copyOf(all));
    }

    private static void add(List<Span> spans, Span span) {
        if (span.end > span.start) {
            spans.add(span);
        }
    }

    /** Text without any style. */
    public static StyledText plain(String text) {
        return text.isEmpty()
                ? EMPTY
                : new StyledText(text, List.of(new Span(0, text.length(), Style.PLAIN)));
    }
}
