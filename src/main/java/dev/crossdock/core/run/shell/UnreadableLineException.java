package dev.crossdock.core.run.shell;

/** A line that cannot be understood. */
public final class UnreadableLineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int position;

    /**
     * @param position where it goes wrong, in characters from 0
     * @param sentence what is wrong and what to write instead, for people
     */
    public UnreadableLineException(int position, String sentence) {
        super(sentence);
        this.position = position;
    }

    public int position() {
        return position;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
