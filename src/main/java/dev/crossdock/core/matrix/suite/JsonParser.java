package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) and knows the line of everything, so that what is wrong with a file can be
 * said with it. The libraries that can do so are not for core.
 */
final class JsonParser {

    /** Deeper than any suite; deeper still would end in a stack overflow. */
    private static final int DEPTH = 32;

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private final String text;
    private int at;
    private int line = 1;

    private JsonParser(String text) {
        this.text = text;
    }

    /**
     * Reads the one value of a text.
     *
     * @throws SuiteException with the line, if it is none
     */
    static Json parse(String text) {
        var parser = new JsonParser(text);
        var value = parser.value(0);
        parser.skip();
        if (parser.at < text.length()) {
            throw parser.unexpected(Words.get("suite.json.end"));
        }
        return value;
    }

    private Json value(int depth) {
        skip();
        if (depth > DEPTH) {
            throw problem(Words.get("suite.json.deep"));
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(line, string());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> word();
        };
    }

    private Json members(int depth) {
        int begin = line;
        var members = new LinkedHashMap<String, Json>();
        at++;
        skip();
        if (take('}')) {
            return new Json.Members(begin, members);
        }
        do {
            skip();
            if (peek() != '"') {
                throw unexpected(Words.get("suite.json.key"));
            }
            int there = line;
            var key = string();
            skip();
            if (!take(':')) {
                throw unexpected(Words.get("suite.json.colon", key));
            }
            if (members.put(key, value(depth + 1)) != null) {
                throw new SuiteException(there, Words.get("suite.json.twice", key));
            }
            skip();
        } while (take(','));
        if (!take('}')) {
            throw unexpected(Words.get("suite.json.members-end", begin));
        }
        return new Json.Members(begin, members);
    }

    private Json items(int depth) {
        int begin = line;
        var items = new ArrayList<Json>();
        at++;
        skip();
        if (take(']')) {
            return new Json.Items(begin, items);
        }
        do {
            items.add(value(depth + 1));
            skip();
        } while (take(','));
        if (!take(']')) {
            throw unexpected(Words.get("suite.json.items-end", begin));
        }
        return new Json.Items(begin, items);
    }

    private Json number() {
        var matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected(Words.get("suite.json.value"));
        }
        at = matcher.end();
        return new Json.Number(line, matcher.group());
    }

    private Json word() {
        for (var word : new String[] {"true", "false", "null"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("null")
                        ? new Json.Nothing(line)
                        : new Json.Truth(line, word.equals("true"));
            }
        }
        throw unexpected(Words.get("suite.json.value"));
    }

    private String string() {
        var read = new StringBuilder();
        at++;
        while (true) {
            char c = peek();
            if (at >= text.length() || c == '\n' || c == '\r') {
                throw problem(Words.get("suite.json.quote"));
            }
            at++;
            if (c == '"') {
                return read.toString();
            }
            if (c < 0x20) {
                throw problem(Words.get("suite.json.control"));
            }
            read.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw problem(Words.get("suite.json.escape"));
        };
    }

    private char hexadecimal() {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw problem(Words.get("suite.json.escape"));
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }

    private boolean take(char wanted) {
        if (peek() == wanted && at < text.length()) {
            at++;
            return true;
        }
        return false;
    }

    /** A character that JSON has no use for, where the text is over. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private SuiteException unexpected(String wanted) {
        if (at >= text.length()) {
            return problem(Words.get("suite.json.over", wanted));
        }
        int there = text.codePointAt(at);
        return problem(
                Words.get(
                        "suite.json.unexpected",
                        wanted,
                        Character.isISOControl(there)
                                ? "U+%04X".formatted(there)
                                : Character.toString(there)));
    }

    private SuiteException problem(String sentence) {
        return new SuiteException(line, sentence);
    }
}
