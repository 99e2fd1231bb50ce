package dev.crossdock.core.run.shell;

import dev.crossdock.core.run.shell.Expansion.Kind;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Splits the first command of a line into words as zsh and bash do (POSIX.1-2024, Shell Command
 * Language, 2.2 and 2.3), and runs nothing. More is taken than a shell takes where it is clear what
 * a person meant: no-break spaces, the line continuations of PowerShell and cmd, and a placeholder
 * such as {@code <password>}.
 */
public final class ShellLexer {

    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern BLANK_LINE_END = Pattern.compile("[ \t]+(?:\r?\n|#.*)");
    private static final Pattern BLANK_END = Pattern.compile("\\s*");
    private static final Pattern HOME =
            Pattern.compile("~(?:/|[\\w+-]*/?(?=[\\s:;|&<>]|$))|~[A-Za-z_][\\w-]*/?");
    private static final Pattern BRACKET = Pattern.compile("\\[[^]\\s'\"$`\\\\]+]");
    private static final Pattern BRACE =
            Pattern.compile("\\{[^{}\\s'\"$`\\\\]*(?:,|\\.\\.)[^{}\\s'\"$`\\\\]*}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("<[A-Za-z][\\w.:/-]*(?: [A-Za-z][A-Za-z_.:/-]*)*>");

    private final String line;
    private final int end;
    private final boolean prompted;
    private final WordsRead words = new WordsRead();
    private int at;

    private ShellLexer(String line, int start, int end, boolean prompted) {
        this.line = line;
        this.end = end;
        this.prompted = prompted;
        this.at = start;
    }

    /**
     * @param start where the command begins, in characters from 0
     * @param end behind its last character
     * @param prompted whether it was copied with prompts, so that continued lines may begin with
     *     {@code > }
     * @throws UnreadableLineException if a quote or a bracket is never closed
     */
    public static ShellCommand read(String line, int start, int end, boolean prompted) {
        if (!Expansions.hasRoom(end - start)) {
            throw new UnreadableLineException(start, Words.get("run.parse.too-long"));
        }
        return new ShellLexer(line, start, end, prompted).command();
    }

    private ShellCommand command() {
        while (at < end && !atEndOfCommand()) {
            step();
        }
        words.end();
        return words.command(line.substring(at, end).strip(), at);
    }

    private boolean atEndOfCommand() {
        return switch (line.charAt(at)) {
            case '\n' -> !words.isEmpty();
            case ';', '|', '&', '(', ')' -> true;
            case '#' -> !words.inWord();
            case '<', '>' -> !at(PLACEHOLDER) && !line.startsWith("<(", at) && atRedirection();
            default -> false;
        };
    }

    /** The number before it, as in {@code 2>}, is no word. */
    private boolean atRedirection() {
        if (words.inWord() && line.substring(words.start(), at).matches("\\d+")) {
            at = words.start();
            words.drop();
        }
        return true;
    }

    private void step() {
        char c = line.charAt(at);
        switch (c) {
            case ' ', '\t', '\r', '\n', '\u00a0' -> {
                words.end();
                at++;
            }
            case '\\' -> backslash();
            case '\'' -> singleQuotes();
            case '"' -> doubleQuotes();
            case '$' -> dollar(Kind.BARE);
            case '`' -> backtick(Kind.BARE);
            case '~' -> expandOr(HOME, atHome() ? Kind.BARE : null);
            case '[' -> expandOr(BRACKET, Kind.GLOB);
            case '{' -> expandOr(BRACE, Kind.GLOB);
            case '*', '?' -> expand(at + 1, Kind.GLOB);
            case '<' -> angle();
            case '^' -> continuedOr(c);
            default -> literal(c);
        }
    }

    /** At the beginning of a word, and for bash also in {@code NAME=~/x}. */
    private boolean atHome() {
        return !words.inWord() || line.substring(words.start(), at).matches("[A-Za-z_]\\w*=");
    }

    private void backslash() {
        int next = at + 1;
        if (next == end || skipLineEnd(next)) {
            at = Math.max(at, next);
            return;
        }
        if (BLANK_END.matcher(line).region(next, end).matches()) {
            at = end;
        } else if (BLANK_LINE_END.matcher(line).region(next, end).lookingAt()) {
            throw new UnreadableLineException(at, Words.get("run.parse.backslash-space"));
        } else {
            words.begin(at);
            words.append(line.charAt(next));
            at = next + 1;
        }
    }

    private void singleQuotes() {
        int close = line.indexOf('\'', at + 1);
        if (close < 0 || close >= end) {
            throw unclosed(at, "'");
        }
        words.begin(at);
        words.append(line.substring(at + 1, close));
        at = close + 1;
    }

    private void doubleQuotes() {
        int open = at++;
        words.begin(at);
        while (at < end && line.charAt(at) != '"') {
            char c = line.charAt(at);
            switch (c) {
                case '\\' -> backslashInQuotes();
                case '$' -> dollar(Kind.QUOTED);
                case '`' -> backtick(Kind.QUOTED);
                default -> literal(c);
            }
        }
        if (at >= end) {
            throw unclosed(open, "\"");
        }
        at++;
    }

    private void backslashInQuotes() {
        int next = at + 1;
        if (next < end && "$`\"\\".indexOf(line.charAt(next)) >= 0) {
            words.append(line.charAt(next));
            at = next + 1;
        } else if (next >= end || !skipLineEnd(next)) {
            literal('\\');
        }
    }

    private void dollar(Kind kind) {
        char next = at + 1 < end ? line.charAt(at + 1) : ' ';
        if (next == '\'' && kind == Kind.BARE) {
            ansiQuotes();
        } else if (next == '"' && kind == Kind.BARE) {
            at++;
            doubleQuotes();
        } else if (next == '(' || next == '{') {
            expand(Brackets.closing(line, at + 1, end), kind);
        } else if (Character.isDigit(next) || "@*#?-$!".indexOf(next) >= 0) {
            expand(at + 2, kind);
        } else {
            int stop = at + 1;
            while (stop < end && isNamePart(line.charAt(stop))) {
                stop++;
            }
            if (stop == at + 1) {
                literal('$');
            } else {
                expand(stop, kind);
            }
        }
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c < 128 && Character.isLetterOrDigit(c);
    }

    private void ansiQuotes() {
        int close = at + 2;
        while (close < end && line.charAt(close) != '\'') {
            close += line.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= end) {
            throw unclosed(at, "'");
        }
        words.begin(at);
        words.append(AnsiQuote.decoded(line.substring(at + 2, close)));
        at = close + 1;
    }

    private void backtick(Kind kind) {
        if (kind == Kind.BARE && skipLineEnd(at + 1)) {
            return;
        }
        int close = at + 1;
        while (close < end && line.charAt(close) != '`') {
            close += line.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= end) {
            throw unclosed(at, "`");
        }
        expand(close + 1, kind);
    }

    private void angle() {
        if (line.startsWith("<(", at)) {
            expand(Brackets.closing(line, at + 1, end), Kind.BARE);
            return;
        }
        var match = PLACEHOLDER.matcher(line).region(at, end);
        words.begin(at);
        if (match.lookingAt()) {
            words.append(match.group());
            at = match.end();
        }
    }

    private void continuedOr(char c) {
        if (!skipLineEnd(at + 1)) {
            literal(c);
        }
    }

    /**
     * Skips a line's end that does not end the command, and the prompt at the beginning of the next
     * line.
     */
    private boolean skipLineEnd(int from) {
        var match = LINE_END.matcher(line).region(from, end);
        if (!match.lookingAt()) {
            return false;
        }
        at = match.end();
        if (prompted && line.startsWith("> ", at)) {
            at += 2;
        }
        return true;
    }

    private void expandOr(Pattern pattern, @Nullable Kind kind) {
        var match = pattern.matcher(line).region(at, end);
        if (kind != null && match.lookingAt()) {
            expand(match.end(), kind);
        } else {
            literal(line.charAt(at));
        }
    }

    private void expand(int stop, Kind kind) {
        words.begin(at);
        words.expand(line.substring(at, stop), kind);
        at = stop;
    }

    private void literal(char c) {
        words.begin(at);
        words.append(c);
        at++;
    }

    private boolean at(Pattern pattern) {
        return pattern.matcher(line).region(at, end).lookingAt();
    }

    private static UnreadableLineException unclosed(int position, String quote) {
        return new UnreadableLineException(position, Words.get("run.parse.unclosed", quote));
    }
}
