package dev.crossdock.core.run;

/**
 * A piece of a printed command that is shown in one colour.
 *
 * @param text as it is typed, quotes included
 * @param glued whether it follows the piece before without a space
 * @param changed whether it differs from the command that it was compared with
 */
public record CommandToken(Kind kind, String text, boolean glued, boolean changed) {

    /** What a piece is. */
    public enum Kind {
        /** {@code docker run}. */
        PROGRAM,
        /** {@code -p}, {@code --platform}. */
        FLAG,
        /** What follows a flag. */
        VALUE,
        /** The value of an environment variable, masked or not. */
        SECRET,
        /** What is run. */
        IMAGE,
        /** A word of the command in the container. */
        WORD
    }

    static CommandToken of(Kind kind, String text) {
        return new CommandToken(kind, text, false, false);
    }

    CommandToken gluedOn() {
        return new CommandToken(kind, text, true, changed);
    }

    CommandToken marked() {
        return new CommandToken(kind, text, glued, true);
    }
}
