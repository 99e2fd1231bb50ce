package dev.crossdock.core.run.shell;

import dev.crossdock.core.text.Words;

/** Finds where a bracket of the shell closes: {@code ${…}}, {@code $(…)}, {@code $((…))}. */
final class Brackets {

    private Brackets() {}

    /**
     * The place behind the bracket that closes the one at {@code open}; quotes and brackets inside
     * are skipped.
     *
     * @throws UnreadableLineException if none does
     */
    static int closing(String line, int open, int end) {
        char opening = line.charAt(open);
        char closing = opening == '(' ? ')' : '}';
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'' || c == '"') {
                i = quoteEnd(line, i, end, c);
            } else if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i + 1;
            }
        }
        throw new UnreadableLineException(
                open - 1, Words.get("run.parse.unclosed", line.substring(open - 1, open + 1)));
    }

    private static int quoteEnd(String line, int open, int end, char quote) {
        for (int i = open + 1; i < end; i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                return i;
            }
        }
        throw new UnreadableLineException(
                open, Words.get("run.parse.unclosed", String.valueOf(quote)));
    }
}
