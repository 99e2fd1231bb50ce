package dev.crossdock.core.log;

import dev.crossdock.core.log.StyledText.Colour;
import dev.crossdock.core.log.StyledText.Style;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a part of a line with the escape sequences that it needs by itself; the reverse of {@link
 * AnsiText}.
 */
final class AnsiPart {

    private AnsiPart() {}

    /**
     * @param from where the part begins in the text, from 0
     * @param to where it ends
     */
    static String of(StyledText text, int from, int to) {
        var written = new StringBuilder();
        for (var span : text.spans()) {
            int start = Math.max(span.start(), from);
            int end = Math.min(span.end(), to);
            if (start < end) {
                var codes = codes(span.style());
                var words = text.text().substring(start, end);
                written.append(codes.isEmpty() ? words : coloured(codes, words));
            }
        }
        return written.toString();
    }

    private static String coloured(List<String> codes, String words) {
        return "\u001b[" + String.join(";", codes) + "m" + words + "\u001b[0m";
    }

    private static List<String> codes(Style style) {
        var codes = new ArrayList<String>();
        add(codes, style.bold(), "1");
        add(codes, style.faint(), "2");
        add(codes, style.italic(), "3");
        add(codes, style.underlined(), "4");
        add(codes, style.inverse(), "7");
        add(codes, style.struck(), "9");
        add(codes, style.foreground(), 30);
        add(codes, style.background(), 40);
        return codes;
    }

    private static void add(List<String> codes, boolean wanted, String code) {
        if (wanted) {
            codes.add(code);
        }
    }

    /**
     * @param black the code of the first colour
     */
    private static void add(List<String> codes, @Nullable Colour colour, int black) {
        switch (colour) {
            case null -> {}
            case Colour.Named(int index) ->
                    codes.add(String.valueOf(index < 8 ? black + index : black + 60 + index - 8));
            case Colour.Rgb(int red, int green, int blue) ->
                    codes.add("%d;2;%d;%d;%d".formatted(black + 8, red, green, blue));
        }
    }
}
