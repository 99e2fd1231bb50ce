package dev.crossdock.core.run.shell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a shell would have put into a line. In the words of the line a character of Unicode's
 * private use area stands for each of them, so that a word can be cut at its colons without cutting
 * {@code ${PORT:-80}}, and every one can be typed again where it came from.
 */
public final class Expansions {

    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    private static final Pattern RUNS_ON = Pattern.compile("\\w|\\[|:[A-Za-z&]");

    private final List<Expansion> all = new ArrayList<>();

    Expansions() {}

    static boolean isPrivate(char c) {
        return c >= FIRST && c <= LAST;
    }

    static boolean hasRoom(int size) {
        return size <= LAST - FIRST;
    }

    /** Keeps one and gives the character that stands for it. */
    char add(String text, Expansion.Kind kind) {
        all.add(new Expansion(text, kind));
        return (char) (FIRST + all.size() - 1);
    }

    /**
     * Writes variables with braces where what follows could be taken for a part of them: {@code
     * $A:l} and {@code $A[1]} mean more to zsh than to bash, and {@code $A"b"} is printed without
     * its quotes.
     */
    void settle(String word) {
        for (int i = 0; i + 1 < word.length(); i++) {
            if (isPrivate(word.charAt(i)) && RUNS_ON.matcher(word.substring(i + 1)).lookingAt()) {
                var expansion = at(word.charAt(i));
                all.set(
                        word.charAt(i) - FIRST,
                        new Expansion(expansion.braced(), expansion.kind()));
            }
        }
    }

    /** Whether a shell has a say in what the word will be. */
    public boolean isOpen(String word) {
        return word.chars()
                .anyMatch(
                        c -> isPrivate((char) c) && at((char) c).kind() != Expansion.Kind.LITERAL);
    }

    /**
     * Whether the word is one variable and nothing else, outside of quotes, so that it may become
     * several words.
     */
    public boolean isBareVariable(String word) {
        return word.length() == 1
                && isPrivate(word.charAt(0))
                && at(word.charAt(0)).kind() == Expansion.Kind.BARE
                && at(word.charAt(0)).text().startsWith("$");
    }

    /**
     * The texts of all variables and commands, in the order of the line; patterns are not among
     * them.
     */
    public List<String> texts() {
        return all.stream()
                .filter(e -> e.kind() == Expansion.Kind.BARE || e.kind() == Expansion.Kind.QUOTED)
                .map(Expansion::text)
                .toList();
    }

    /** The word as a person reads it, {@code $PWD/data}. */
    public String plain(String word) {
        return filled(word, Expansion::text);
    }

    /** The word with its patterns taken as plain text, as they are meant in {@code -e HOSTS=*}. */
    public String withoutGlobs(String word) {
        var text = new StringBuilder();
        for (char c : word.toCharArray()) {
            boolean glob = isPrivate(c) && at(c).kind() == Expansion.Kind.GLOB;
            text.append(glob ? at(c).text() : String.valueOf(c));
        }
        return text.toString();
    }

    /**
     * The word with variables and the usual commands filled in; what cannot be looked up stays as
     * it was typed.
     *
     * @param variables gives the value of an environment variable, or null
     */
    public String resolved(String word, Function<String, @Nullable String> variables) {
        return filled(word, expansion -> ShellValues.of(expansion, variables));
    }

    /**
     * The word as it must be typed so that the shell expands what it would have expanded, and
     * nothing else.
     */
    public String typed(String word) {
        if (!isOpen(word)) {
            return Quoting.LITERAL.quote(plain(word));
        }
        return word.chars().allMatch(c -> fitsDoubleQuotes((char) c))
                ? doubleQuoted(word)
                : inPieces(word);
    }

    /** In double quotes bash looks for its history behind an exclamation mark. */
    private boolean fitsDoubleQuotes(char c) {
        if (isPrivate(c)) {
            return at(c).kind() == Expansion.Kind.LITERAL || at(c).kind() == Expansion.Kind.QUOTED;
        }
        return c != '!' && !Character.isISOControl(c);
    }

    private String doubleQuoted(String word) {
        var text = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isPrivate(c)) {
                text.append(at(c).text());
            } else {
                text.append("\\$`\"".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return text.append('"').toString();
    }

    private String inPieces(String word) {
        var text = new StringBuilder();
        int begin = 0;
        for (int i = 0; i <= word.length(); i++) {
            boolean open = i < word.length() && isOpen(word.substring(i, i + 1));
            if (i > begin && (open || i == word.length())) {
                text.append(Quoting.LITERAL.quote(plain(word.substring(begin, i))));
            }
            if (open) {
                var expansion = at(word.charAt(i));
                boolean quoted = expansion.kind() == Expansion.Kind.QUOTED;
                text.append(quoted ? '"' + expansion.text() + '"' : expansion.text());
                begin = i + 1;
            }
        }
        return text.toString();
    }

    private String filled(String word, Function<Expansion, String> filling) {
        var text = new StringBuilder();
        for (char c : word.toCharArray()) {
            text.append(isPrivate(c) ? filling.apply(at(c)) : String.valueOf(c));
        }
        return text.toString();
    }

    private Expansion at(char c) {
        return all.get(c - FIRST);
    }
}
