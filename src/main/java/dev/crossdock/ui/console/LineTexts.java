package dev.crossdock.ui.console;

import dev.crossdock.core.log.LevelWord;
import dev.crossdock.core.log.LogLine;
import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.WebLinks;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is seen of each line, which is not always what was printed. The only place that knows, so
 * that what is drawn, hit and selected is the same text. While something is searched for, every
 * line is seen as it was printed: that is what is searched.
 */
final class LineTexts {

    /** So many bytes of a line are shown; more is neither read nor laid out quickly. */
    static final int MOST_BYTES = 8 << 10;

    private static final int MOST_KNOWN = 256;

    private static final StyledText.Style FAINT =
            new StyledText.Style(null, null, false, true, true, false, false, false);

    /** In which form a line is seen. */
    enum Form {
        PRINTED,
        /** JSON by what it says. */
        SUMMARY,
        /** JSON over several rows. */
        UNFOLDED
    }

    /** What is seen of a line. */
    record Seen(StyledText text, Form form) {
        static final Seen NOTHING = new Seen(StyledText.plain(""), Form.PRINTED);
    }

    /** What was read holds as long as this stays the same. */
    private record Source(
            ConsoleRows rows, boolean summaries, int revision, boolean utc, boolean dated) {}

    private final ConsoleViewModel model;
    private final Map<Long, Seen> known = new Recent();
    private @Nullable Source source;

    LineTexts(ConsoleViewModel model) {
        this.model = model;
    }

    /** What is seen of the line in a row; nothing if the row has none. */
    Seen of(int row) {
        var rows = model.rows();
        var line = rows.mark(row) == null ? rows.line(row) : null;
        if (line == null) {
            return Seen.NOTHING;
        }
        if (rows.isOpen(row)) {
            return new Seen(finished(printed(line)), Form.PRINTED);
        }
        var now = source(rows);
        if (!now.equals(source)) {
            known.clear();
            source = now;
        }
        long number = rows.number(row);
        var seen = known.get(number);
        if (seen == null) {
            seen = read(line, number);
            known.put(number, seen);
        }
        return seen;
    }

    private Source source(ConsoleRows rows) {
        var times = model.times();
        return new Source(
                rows,
                hasSummaries(),
                model.json().revisionProperty().get(),
                times.utcProperty().get(),
                times.datedProperty().get());
    }

    /** Whether JSON is seen as something else than it was printed. */
    boolean hasSummaries() {
        return model.json().shortenedProperty().get()
                && model.search().patternProperty().get() == null;
    }

    /** Whether a line is higher than one row even if nothing is wrapped. */
    boolean isUnfolded(long number) {
        return hasSummaries() && model.json().isUnfolded(number);
    }

    /** Whether the line of a number is seen as something else than it was printed. */
    boolean isReshaped(long number) {
        return hasSummaries() && isJson(number);
    }

    /** Whether the line of a number is JSON, in whatever form it is seen now. */
    boolean isJson(long number) {
        int row = model.rows().row(number);
        if (row >= model.rows().size() || model.rows().number(row) != number) {
            return false;
        }
        var line = model.rows().mark(row) == null ? model.rows().line(row) : null;
        var text = line == null ? null : json(line);
        return text != null && JsonSummary.of(text, model.times()) != null;
    }

    private Seen read(LogLine line, long number) {
        var json = hasSummaries() ? json(line) : null;
        if (json != null) {
            boolean open = model.json().isUnfolded(number);
            var text = open ? JsonWriter.indented(json) : JsonSummary.of(json, model.times());
            if (text != null) {
                return new Seen(WebLinks.marked(text), open ? Form.UNFOLDED : Form.SUMMARY);
            }
        }
        return new Seen(finished(printed(line)), Form.PRINTED);
    }

    /** The whole of a line that may be JSON; null if it is none. */
    private static @Nullable String json(LogLine line) {
        if (line.length() > JsonSummary.MOST_BYTES || !line.text(1).text().startsWith("{")) {
            return null;
        }
        var text = line.text().text().stripTrailing();
        return text.endsWith("}") ? text : null;
    }

    private static StyledText finished(StyledText text) {
        return WebLinks.marked(LevelWord.coloured(text));
    }

    private static StyledText printed(LogLine line) {
        var text = line.text(MOST_BYTES);
        if (line.length() <= MOST_BYTES) {
            return text;
        }
        var more =
                Words.get("console.more", ConsoleSearch.grouped((long) line.length() - MOST_BYTES));
        var spans = new ArrayList<>(text.spans());
        int end = text.text().length();
        spans.add(new StyledText.Span(end, end + more.length(), FAINT));
        return new StyledText(text.text() + more, spans);
    }

    /** The lines looked at last. */
    private static final class Recent extends LinkedHashMap<Long, Seen> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Seen> eldest) {
            return size() > MOST_KNOWN;
        }
    }
}
