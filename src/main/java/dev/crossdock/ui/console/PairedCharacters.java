package dev.crossdock.ui.console;

import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.StyledText.Span;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters that Java has as two, emoji mostly. On Linux JavaFX counts one for each, so that all
 * places behind them in the same piece of text are wrong ({@code PangoGlyphLayout}, which asks for
 * offsets in code points). In pieces of their own they put no other places wrong.
 */
final class PairedCharacters {

    /** A line may be full of them, and each piece costs time. */
    private static final int MOST = 64;

    private PairedCharacters() {}

    /** The same with a span for each of them, together with what it is joined with. */
    static StyledText apart(StyledText text) {
        var all = text.text();
        if (all.chars().noneMatch(each -> Character.isSurrogate((char) each))) {
            return text;
        }
        var clusters = BreakIterator.getCharacterInstance();
        clusters.setText(all);
        var spans = new ArrayList<Span>();
        for (var span : text.spans()) {
            split(span, all, clusters, spans);
        }
        return new StyledText(all, spans);
    }

    private static void split(Span span, String all, BreakIterator clusters, List<Span> to) {
        int done = span.start();
        int at = nextPair(all, done, span.end());
        while (at < span.end() && to.size() < MOST) {
            int begin = clusters.isBoundary(at) ? at : clusters.preceding(at);
            int end = clusters.following(at);
            begin = Math.max(begin, done);
            end = end == BreakIterator.DONE ? span.end() : Math.min(end, span.end());
            add(span, done, begin, to);
            add(span, begin, end, to);
            done = end;
            at = nextPair(all, done, span.end());
        }
        add(span, done, span.end(), to);
    }

    private static int nextPair(String text, int from, int end) {
        int at = from;
        while (at < end && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void add(Span of, int start, int end, List<Span> to) {
        if (end > start) {
            to.add(new Span(start, end, of.style(), of.link()));
        }
    }
}
