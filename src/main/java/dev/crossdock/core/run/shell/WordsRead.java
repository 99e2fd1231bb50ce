package dev.crossdock.core.run.shell;

import dev.crossdock.core.run.shell.Expansion.Kind;

import java.util.ArrayList;
import java.util.List;

/** The words that were read so far, and the one that is being read. */
final class WordsRead {

    private static final int NONE = -1;

    private final List<ShellWord> words = new ArrayList<>();
    private final Expansions expansions = new Expansions();
    private final StringBuilder word = new StringBuilder();
    private int start = NONE;

    boolean isEmpty() {
        return words.isEmpty() && start == NONE;
    }

    boolean inWord() {
        return start != NONE;
    }

    /** Where the word began that is being read. */
    int start() {
        return start;
    }

    /** Begins a word, if none is being read: also one of two quotes with nothing between is one. */
    void begin(int at) {
        start = start == NONE ? at : start;
    }

    void append(char c) {
        word.append(Expansions.isPrivate(c) ? expansions.add(String.valueOf(c), Kind.LITERAL) : c);
    }

    void append(CharSequence text) {
        text.chars().forEach(c -> append((char) c));
    }

    void expand(String text, Kind kind) {
        word.append(expansions.add(text, kind));
    }

    void end() {
        if (inWord()) {
            expansions.settle(word.toString());
            words.add(new ShellWord(word.toString(), start));
            drop();
        }
    }

    /** Forgets the word that is being read. */
    void drop() {
        word.setLength(0);
        start = NONE;
    }

    ShellCommand command(String rest, int end) {
        boolean nothing = rest.isEmpty() || rest.equals(";");
        return new ShellCommand(words, expansions, nothing ? null : rest, end);
    }
}
