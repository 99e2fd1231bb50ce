package dev.crossdock.ui.fx;

import dev.crossdock.core.run.CommandToken;
import dev.crossdock.core.run.CommandToken.Kind;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes what a {@link CommandBox} shows of a printed command: a flag and its value stay together.
 */
public final class CommandPieces {
    private CommandPieces() {}

    public static List<CommandBox.Token> of(List<CommandToken> tokens) {
        var pieces = new ArrayList<CommandBox.Token>();
        for (var token : tokens) {
            var last = pieces.isEmpty() ? null : pieces.getLast();
            boolean value = last != null && last.flag() && token.kind() == Kind.VALUE;
            if (last != null && (token.glued() || value)) {
                var text = last.text() + (token.glued() ? "" : " ") + token.text();
                boolean changed = last.changed() || token.changed();
                pieces.set(pieces.size() - 1, new CommandBox.Token(text, last.flag(), changed));
            } else {
                boolean flag = token.kind() == Kind.FLAG;
                pieces.add(new CommandBox.Token(token.text(), flag, token.changed()));
            }
        }
        return pieces;
    }
}
