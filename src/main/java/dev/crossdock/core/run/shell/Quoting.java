package dev.crossdock.core.run.shell;

/**
 * Turns a word into what must be typed so that zsh and bash hand exactly that word to a program.
 */
@FunctionalInterface
public interface Quoting {

    String quote(String word);

    /** Nothing in the word is left to the shell. */
    Quoting LITERAL = Quoting::literal;

    private static String literal(String word) {
        if (word.isEmpty()) {
            return "\"\"";
        }
        if (isPlain(word)) {
            return word;
        }
        return word.chars().anyMatch(Character::isISOControl) ? escaped(word) : single(word);
    }

    /**
     * {@code =ls} is a path in zsh, and {@code ~} a home folder behind {@code =} in bash, so it is
     * never plain.
     */
    static boolean isPlain(String word) {
        return !word.startsWith("=")
                && word.chars()
                        .allMatch(
                                c ->
                                        c < 128
                                                && (Character.isLetterOrDigit(c)
                                                        || "_./:=@%+,-".indexOf(c) >= 0));
    }

    private static String single(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * The {@code $'…'} of zsh and bash, for what a terminal would not take when pasted. The quote
     * and the exclamation mark are spelt out as bash's history looks for them.
     */
    private static String escaped(String word) {
        var text = new StringBuilder("$'");
        word.chars().forEach(c -> text.append(escaped((char) c)));
        return text.append('\'').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            case '\'', '!' -> "\\x%02x".formatted((int) c);
            default -> c < 0x20 || c == 0x7f ? "\\x%02x".formatted((int) c) : String.valueOf(c);
        };
    }
}
