package dev.crossdock.core.run;

import dev.crossdock.core.run.CommandToken.Kind;
import dev.crossdock.core.run.shell.Quoting;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands together in a command: a flag with its value, the image, one word.
 *
 * @param words as arguments of the process
 * @param tokens the same as typed into a shell
 */
record CommandPart(List<String> words, List<CommandToken> tokens) {

    static CommandPart single(Kind kind, String word, Quoting quoting) {
        return new CommandPart(List.of(word), List.of(CommandToken.of(kind, quoting.quote(word))));
    }

    static CommandPart flag(String flag) {
        return single(Kind.FLAG, flag, Quoting.LITERAL);
    }

    static CommandPart flag(String flag, String value, Quoting quoting) {
        return new CommandPart(
                List.of(flag, value),
                List.of(
                        CommandToken.of(Kind.FLAG, flag),
                        CommandToken.of(Kind.VALUE, quoting.quote(value))));
    }

    /** {@code --flag=value}, one word. */
    static CommandPart joined(String flag, String value, Quoting quoting) {
        return new CommandPart(
                List.of(flag + "=" + value),
                List.of(
                        CommandToken.of(Kind.FLAG, flag + "="),
                        CommandToken.of(Kind.VALUE, quoting.quote(value)).gluedOn()));
    }

    static CommandPart environment(EnvironmentEntry entry, Quoting quoting) {
        var value = entry.value();
        if (value == null) {
            return flag("-e", entry.name(), quoting);
        }
        var tokens = new ArrayList<CommandToken>();
        tokens.add(CommandToken.of(Kind.FLAG, "-e"));
        tokens.add(CommandToken.of(Kind.VALUE, quoting.quote(entry.name()) + "="));
        if (!value.isEmpty()) {
            // dots are for eyes, not for a shell
            var shown = value.equals(Secrecy.MASK) ? value : quoting.quote(value);
            tokens.add(CommandToken.of(Kind.SECRET, shown).gluedOn());
        }
        return new CommandPart(List.of("-e", entry.name() + "=" + value), List.copyOf(tokens));
    }

    CommandPart marked() {
        return new CommandPart(words, tokens.stream().map(CommandToken::marked).toList());
    }

    /** As typed. */
    String text() {
        var text = new StringBuilder();
        for (var token : tokens) {
            if (!text.isEmpty() && !token.glued()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }
}
