package dev.crossdock.core.build.dockerfile;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits at blanks that are not quoted, and leaves quotes and escapes where they are (BuildKit
 * {@code parser/line_parsers.go}, parseWords).
 */
final class RawWords {

    private RawWords() {}

    /** A quote that is never closed goes to the end. */
    static List<String> of(String text, char escape) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                continue;
            }
            word.append(c);
            if (c == escape && quote != '\'') {
                if (i + 1 < text.length()) {
                    word.append(text.charAt(++i));
                } else {
                    word.setLength(word.length() - 1);
                }
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
