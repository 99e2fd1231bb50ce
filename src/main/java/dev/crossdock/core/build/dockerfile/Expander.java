package dev.crossdock.core.build.dockerfile;

import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills in variables and takes quotes off, as BuildKit's {@code shell/lex.go} does, which is near a
 * shell and not one: {@code $X}, <code>${X}</code>, <code>${X:-y}</code>, <code>${X#p}</code>,
 * <code>${X/a/b}</code>, one within the other. For one text.
 */
public final class Expander {

    /** Deeper than anybody writes, and far from the end of the stack. */
    private static final int DEEPEST = 100;

    private final String source;
    private final char escape;
    private final Variables variables;
    private final Set<String> used = new HashSet<>();
    private final Set<String> unset = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;
    private int depth;

    private Expander(String source, char escape, Variables variables) {
        this.source = source;
        this.escape = escape;
        this.variables = variables;
    }

    /**
     * @param escape takes the next character's meaning
     * @throws ExpansionException if the text cannot be understood
     */
    public static Expansion expand(String source, char escape, Variables variables) {
        return new Expander(source, escape, variables).whole();
    }

    private Expansion whole() {
        var text = new StringBuilder();
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\'' || c == '"') {
                var quoted = c == '"' ? doubleQuoted() : singleQuoted();
                text.append(quoted);
                word.append(quoted);
                inWord = true;
            } else if (c == '$') {
                var value = dollar();
                text.append(value);
                value.chars().forEach(one -> addToWord((char) one));
            } else {
                plain(text, c);
            }
        }
        endWord();
        return new Expansion(text.toString(), List.copyOf(words), used, unset);
    }

    private void plain(StringBuilder text, char c) {
        at++;
        if (c != escape) {
            text.append(c);
            addToWord(c);
        } else if (at < source.length()) {
            text.append(source.charAt(at));
            word.append(source.charAt(at++));
            inWord = true;
        }
    }

    private void addToWord(char c) {
        if (Character.isWhitespace(c)) {
            endWord();
        } else {
            word.append(c);
            inWord = true;
        }
    }

    private void endWord() {
        if (inWord && !word.isEmpty()) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private String singleQuoted() {
        int end = source.indexOf('\'', at + 1);
        if (end < 0) {
            throw wrong("dockerfile.expand.quote");
        }
        var text = source.substring(at + 1, end);
        at = end + 1;
        return text;
    }

    private String doubleQuoted() {
        var text = new StringBuilder();
        at++;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '"') {
                at++;
                return text.toString();
            }
            if (c == '$') {
                text.append(dollar());
                continue;
            }
            at++;
            if (c == escape && at < source.length() && escapes(source.charAt(at))) {
                c = source.charAt(at++);
            }
            text.append(c);
        }
        throw wrong("dockerfile.expand.quote");
    }

    private boolean escapes(char c) {
        return c == '"' || c == '$' || c == escape;
    }

    private String dollar() {
        int start = at++;
        if (at >= source.length() || source.charAt(at) != '{') {
            var name = name();
            return name.isEmpty() ? "$" : value(name, start);
        }
        at++;
        if (at >= source.length()) {
            throw wrong("dockerfile.expand.brace");
        }
        if ("{}:".indexOf(source.charAt(at)) >= 0) {
            throw wrong("dockerfile.expand.substitution");
        }
        if (++depth > DEEPEST) {
            throw wrong("dockerfile.expand.substitution");
        }
        var result = braces(name(), start);
        depth--;
        return result;
    }

    private String braces(String name, int start) {
        char c = next();
        return switch (c) {
            case '}' -> value(name, start);
            case '/' -> replaced(name, start);
            case ':' -> modified(name, next(), true, start);
            default -> modified(name, c, false, start);
        };
    }

    private String modified(String name, char modifier, boolean colon, int start) {
        if ("+-?".indexOf(modifier) < 0 && (colon || "#%".indexOf(modifier) < 0)) {
            throw wrong("dockerfile.expand.substitution");
        }
        boolean pattern = modifier == '#' || modifier == '%';
        var unsetBefore = Set.copyOf(unset);
        var argument = until('}', pattern);
        if (variables.stays(name)) {
            used.add(name);
            return source.substring(start, at);
        }
        var value = variables.get(name);
        boolean given = value != null && !(colon && value.isEmpty());
        if (value != null) {
            used.add(name);
        }
        return switch (modifier) {
            case '-' -> {
                if (given) {
                    unset.retainAll(unsetBefore);
                }
                yield given ? value : argument;
            }
            case '+' -> given ? argument : "";
            case '?' -> {
                if (!given) {
                    throw required(name, argument);
                }
                yield value;
            }
            default -> trimmed(name, value, modifier, argument);
        };
    }

    private String trimmed(String name, String value, char modifier, String argument) {
        if (value == null) {
            unset.add(name);
            return "";
        }
        boolean longest = !argument.isEmpty() && argument.charAt(0) == modifier;
        var pattern = longest ? argument.substring(1) : argument;
        return modifier == '#'
                ? ShellPattern.withoutStart(value, pattern, longest)
                : ShellPattern.withoutEnd(value, pattern, longest);
    }

    private String replaced(String name, int start) {
        boolean all = at < source.length() && source.charAt(at) == '/';
        if (all) {
            at++;
        }
        var pattern = until('/', true);
        var replacement = until('}', true);
        return variables.stays(name)
                ? value(name, start)
                : ShellPattern.replaced(value(name, start), pattern, replacement, all);
    }

    /** Reads to a character that is not part of a substitution or quoted, and over it. */
    private String until(char stop, boolean keepEscapes) {
        var text = new StringBuilder();
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == stop) {
                at++;
                return text.toString();
            }
            switch (c) {
                case '\'' -> text.append(singleQuoted());
                case '"' -> text.append(doubleQuoted());
                case '$' -> text.append(dollar());
                default -> {
                    at++;
                    if (c == escape && at < source.length()) {
                        text.append(keepEscapes ? "\\" : "").append(source.charAt(at++));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        throw wrong("dockerfile.expand.brace");
    }

    private String value(String name, int start) {
        if (variables.stays(name)) {
            used.add(name);
            return source.substring(start, at);
        }
        var value = variables.get(name);
        (value == null ? unset : used).add(name);
        return value == null ? "" : value;
    }

    private char next() {
        if (at >= source.length()) {
            throw wrong("dockerfile.expand.brace");
        }
        return source.charAt(at++);
    }

    private String name() {
        int start = at;
        while (at < source.length() && isOfName(source.charAt(at))) {
            at++;
            if (Character.isDigit(source.charAt(start))) {
                // a parameter's number, of which only digits are part
                while (at < source.length() && Character.isDigit(source.charAt(at))) {
                    at++;
                }
                break;
            }
        }
        if (at == start && at < source.length() && "@*#?-$!".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        return source.substring(start, at);
    }

    private static boolean isOfName(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private ExpansionException wrong(String key) {
        return new ExpansionException(Words.get(key, source), null);
    }

    private static ExpansionException required(String name, String message) {
        var sentence =
                message.isEmpty()
                        ? Words.get("dockerfile.expand.required", name)
                        : name + ": " + message;
        return new ExpansionException(sentence, name);
    }
}
