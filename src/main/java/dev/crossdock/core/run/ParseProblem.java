package dev.crossdock.core.run;

/**
 * The line cannot be understood.
 *
 * @param position where it goes wrong, in characters from 0
 * @param sentence what is wrong and what to write instead, for people
 */
public record ParseProblem(int position, String sentence) implements Reading {

    /** The line number of the position, from 1. */
    public int lineIn(String text) {
        return 1 + (int) before(text).chars().filter(c -> c == '\n').count();
    }

    /** The column of the position in its line, from 1. */
    public int columnIn(String text) {
        return before(text).length() - before(text).lastIndexOf('\n');
    }

    private String before(String text) {
        return text.substring(0, Math.min(position, text.length()));
    }
}
