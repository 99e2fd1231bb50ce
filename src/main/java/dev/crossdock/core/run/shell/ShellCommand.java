package dev.crossdock.core.run.shell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The first command of a line, in words.
 *
 * @param rest what follows it: a pipe, another command, a redirection, a comment; null if nothing
 *     does
 * @param end where the command ends in the line, in characters from 0
 */
public record ShellCommand(
        List<ShellWord> words, Expansions expansions, @Nullable String rest, int end) {

    public ShellCommand {
        words = List.copyOf(words);
    }

    /**
     * What some shell has split already; the words' places are those in the words joined with
     * spaces.
     */
    public static ShellCommand of(List<String> words) {
        var expansions = new Expansions();
        var all = new ArrayList<ShellWord>();
        int at = 0;
        for (var word : words) {
            var text = new StringBuilder();
            for (char c : word.toCharArray()) {
                boolean taken = Expansions.isPrivate(c);
                text.append(taken ? expansions.add(String.valueOf(c), Expansion.Kind.LITERAL) : c);
            }
            all.add(new ShellWord(text.toString(), at));
            at += word.length() + 1;
        }
        return new ShellCommand(all, expansions, null, Math.max(0, at - 1));
    }
}
