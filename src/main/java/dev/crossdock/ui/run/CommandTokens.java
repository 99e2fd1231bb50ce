package dev.crossdock.ui.run;

import dev.crossdock.core.run.CommandToken;
import dev.crossdock.ui.fx.CommandBox;

import java.util.ArrayList;
import java.util.List;

/** Puts the pieces of a command together to what a {@link CommandBox} does not break. */
final class CommandTokens {
    private CommandTokens() {}

    /** A flag stands with its value, a variable's name with its value; all others alone. */
    static List<CommandBox.Token> of(List<CommandToken> pieces) {
        var tokens = new ArrayList<CommandBox.Token>();
        boolean open = false;
        for (var piece : pieces) {
            var kind = piece.kind();
            boolean value = kind == CommandToken.Kind.VALUE || kind == CommandToken.Kind.SECRET;
            if (open && value && !tokens.isEmpty()) {
                var before = tokens.removeLast();
                tokens.add(
                        new CommandBox.Token(
                                before.text() + (piece.glued() ? "" : " ") + piece.text(),
                                before.flag(),
                                before.changed() || piece.changed()));
            } else {
                boolean flag = kind == CommandToken.Kind.FLAG;
                tokens.add(new CommandBox.Token(piece.text(), flag, piece.changed()));
                open = flag;
            }
        }
        return tokens;
    }
}
