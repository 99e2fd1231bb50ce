package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.ShellCommand;
import dev.crossdock.core.run.shell.ShellWord;
import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

/** Goes through the words of a command, one after the other. */
final class WordCursor {

    private final ShellCommand command;
    private int next;

    WordCursor(ShellCommand command) {
        this.command = command;
    }

    boolean hasNext() {
        return next < command.words().size();
    }

    /** The text of the next word, which stays the next; empty at the end. */
    String peek() {
        return hasNext() ? command.words().get(next).text() : "";
    }

    ShellWord take() {
        return command.words().get(next++);
    }

    /** Where the next word begins, or the command ends. */
    int position() {
        return hasNext() ? command.words().get(next).start() : command.end();
    }

    /** The next word as the value of a flag. */
    String value(String flag) {
        if (!hasNext()) {
            throw new UnreadableLineException(position(), Words.get("run.parse.needs-value", flag));
        }
        return command.expansions().withoutGlobs(take().text());
    }
}
