package dev.crossdock.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as they are typed into one field: apart at spaces, together in quotes. No shell stands
 * behind it, so that {@code $HOME} and {@code &&} are what they are.
 *
 * @param words what was understood; what is still open ends with the text
 * @param open the quote that is not closed, or a backslash with nothing behind it; else a space
 */
public record CommandWords(List<String> words, char open) {
    private static final char CLOSED = ' ';
    private static final Pattern PLAIN = Pattern.compile("[^\\s'\"\\\\]+");

    /** What only a shell would understand. */
    private static final Pattern SHELL =
            Pattern.compile("&&?|\\|\\|?|;|[12]?>>?|<|2>&1|\\S*\\$[A-Za-z_({]\\S*|\\S+;");

    public static CommandWords read(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean begun = false;
        char quote = CLOSED;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'') {
                if (i + 1 == text.length()) {
                    quote = c;
                } else {
                    word.append(text.charAt(++i));
                }
                begun = true;
            } else if (quote != CLOSED && c == quote) {
                quote = CLOSED;
            } else if (quote != CLOSED || !Character.isWhitespace(c) && c != '\'' && c != '"') {
                word.append(c);
                begun = true;
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                quote = c;
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return new CommandWords(List.copyOf(words), quote);
    }

    /** Whether every quote is closed and something follows every backslash. */
    public boolean isWhole() {
        return open == CLOSED;
    }

    /** Whether a word looks as if a shell were meant to read it, and there is none. */
    public boolean wantShell() {
        boolean shell = words.size() > 1 && words.get(1).matches("-[a-z]*c");
        return !shell && words.stream().anyMatch(word -> SHELL.matcher(word).matches());
    }

    /** The same as a text that reads back as these words. */
    public static String print(List<String> words) {
        return words.stream().map(CommandWords::print).collect(Collectors.joining(" "));
    }

    private static String print(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return word.contains("'")
                ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : "'" + word + "'";
    }
}
