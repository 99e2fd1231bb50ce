package dev.crossdock.core.log;

import dev.crossdock.core.log.StyledText.Span;
import dev.crossdock.core.log.StyledText.Style;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line with terminal escape sequences (ECMA-48): colours and styles become spans, whatever
 * moves a cursor or sets a title is left out, and so are control characters other than tabs. A
 * sequence without an end costs no text after it. Hyperlinks (OSC 8) are kept where they lead to
 * the web.
 */
public final class AnsiText {

    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final char BACKSPACE = '\b';

    private final String raw;
    private final StringBuilder text;
    private final List<Span> spans = new ArrayList<>();
    private final Sgr sgr = new Sgr();
    private Style style = Style.PLAIN;
    private @Nullable String link;
    private int spanStart;

    private AnsiText(String raw) {
        this.raw = raw;
        this.text = new StringBuilder(raw.length());
    }

    /** What is to be seen of a line. */
    public static StyledText read(String raw) {
        return isPlain(raw) ? StyledText.plain(raw) : new AnsiText(raw).read();
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isControl(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' || c >= '\u007f' && c <= '\u009f';
    }

    private StyledText read() {
        for (int i = 0; i < raw.length(); ) {
            char c = raw.charAt(i);
            if (c == ESCAPE) {
                i = escape(i + 1);
                continue;
            }
            if (c == BACKSPACE) {
                takeBack();
            } else if (!isControl(c)) {
                text.append(c);
            }
            i++;
        }
        endSpan();
        return new StyledText(text.toString(), List.copyOf(spans));
    }

    /** Reads on after an escape character and gives the place after the sequence. */
    private int escape(int at) {
        if (at == raw.length()) {
            return at;
        }
        return switch (raw.charAt(at)) {
            case '[' -> controlSequence(at + 1);
            case ']' -> command(at + 1);
            case 'P', 'X', '^', '_' -> string(at + 1);
            default -> shortSequence(at);
        };
    }

    private int controlSequence(int from) {
        int at = from;
        while (at < raw.length() && raw.charAt(at) >= ' ' && raw.charAt(at) <= '?') {
            at++;
        }
        if (at == raw.length() || raw.charAt(at) < '@' || raw.charAt(at) > '~') {
            return at;
        }
        if (raw.charAt(at) == 'm') {
            sgr.apply(raw.substring(from, at));
            restyle(sgr.style());
        }
        return at + 1;
    }

    /** What a terminal is told: of it all, only the links are to be seen. */
    private int command(int from) {
        int after = string(from);
        if (after > from && raw.startsWith("8;", from)) {
            int end = raw.charAt(after - 1) == BELL ? after - 1 : after - 2;
            int address = raw.indexOf(';', from + 2) + 1;
            var target = address > 0 && address <= end ? raw.substring(address, end) : "";
            endSpan();
            link = WebLinks.isWeb(target) ? target : null;
        }
        return after;
    }

    /**
     * A title, a link or a device's own matter, up to its end; where there is none, only its first
     * two characters.
     */
    private int string(int from) {
        for (int at = from; at < raw.length(); at++) {
            if (raw.charAt(at) == BELL) {
                return at + 1;
            }
            if (raw.charAt(at) == ESCAPE && at + 1 < raw.length() && raw.charAt(at + 1) == '\\') {
                return at + 2;
            }
        }
        return from;
    }

    private int shortSequence(int from) {
        int at = from;
        while (at < raw.length() && raw.charAt(at) >= ' ' && raw.charAt(at) <= '/') {
            at++;
        }
        return at < raw.length() && raw.charAt(at) >= '0' && raw.charAt(at) <= '~' ? at + 1 : at;
    }

    private void takeBack() {
        if (text.length() > spanStart) {
            text.setLength(text.offsetByCodePoints(text.length(), -1));
        }
    }

    private void restyle(Style next) {
        if (!next.equals(style)) {
            endSpan();
            style = next;
        }
    }

    private void endSpan() {
        if (text.length() > spanStart) {
            spans.add(new Span(spanStart, text.length(), style, link));
            spanStart = text.length();
        }
    }
}
