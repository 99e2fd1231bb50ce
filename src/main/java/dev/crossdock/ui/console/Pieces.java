package dev.crossdock.ui.console;

import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.StyledText.Colour;
import dev.crossdock.core.log.StyledText.Span;
import dev.crossdock.core.log.StyledText.Style;

import java.util.ArrayList;
import java.util.List;

/** Text that is put together piece by piece, each in its style. */
final class Pieces {

    /** What is there to be read, but not first. */
    static final Style MUTED = coloured(8);

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    /**
     * @param colour see {@link Colour.Named}
     */
    static Style coloured(int colour) {
        return new Style(new Colour.Named(colour), null, false, false, false, false, false, false);
    }

    /** Adds a piece; one in the style of the last becomes a part of it. */
    void add(String piece, Style style) {
        if (piece.isEmpty()) {
            return;
        }
        int start = text.length();
        text.append(piece);
        if (!spans.isEmpty() && spans.getLast().style().equals(style)) {
            start = spans.removeLast().start();
        }
        spans.add(new Span(start, text.length(), style));
    }

    int length() {
        return text.length();
    }

    StyledText text() {
        return new StyledText(text.toString(), List.copyOf(spans));
    }
}
