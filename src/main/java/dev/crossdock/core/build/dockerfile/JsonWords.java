package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exec form, {@code ["a", "b"]}. What is not quite JSON is no list but words of a shell, as
 * builders take it.
 */
final class JsonWords {

    private final String text;
    private int at;

    private JsonWords(String text) {
        this.text = text;
    }

    /** Empty if it is no JSON list of strings. */
    static Optional<List<String>> of(String text) {
        var plain = text.strip();
        return plain.startsWith("[")
                ? Optional.ofNullable(new JsonWords(plain).list())
                : Optional.empty();
    }

    private @Nullable List<String> list() {
        var words = new ArrayList<String>();
        at = 1;
        blanks();
        if (next(']')) {
            return ended(words);
        }
        do {
            blanks();
            var word = string();
            if (word == null) {
                return null;
            }
            words.add(word);
            blanks();
        } while (next(','));
        return next(']') ? ended(words) : null;
    }

    private @Nullable List<String> ended(List<String> words) {
        return at == text.length() ? words : null;
    }

    private @Nullable String string() {
        if (!next('"')) {
            return null;
        }
        var word = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return word.toString();
            }
            if (c != '\\') {
                word.append(c);
            } else if (!escaped(word)) {
                return null;
            }
        }
        return null;
    }

    private boolean escaped(StringBuilder word) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        switch (c) {
            case '"', '\\', '/' -> word.append(c);
            case 'b' -> word.append('\b');
            case 'f' -> word.append('\f');
            case 'n' -> word.append('\n');
            case 'r' -> word.append('\r');
            case 't' -> word.append('\t');
            case 'u' -> {
                return unicode(word);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean unicode(StringBuilder word) {
        if (at + 4 > text.length()) {
            return false;
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                return false;
            }
            value = value * 16 + digit;
        }
        word.append((char) value);
        return true;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean next(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        if (there) {
            at++;
        }
        return there;
    }
}
