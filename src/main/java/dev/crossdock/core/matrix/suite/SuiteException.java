package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.text.Words;

/** A suite cannot be read, or cannot be made; the message is a sentence for a person. */
public final class SuiteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    SuiteException(int line, String sentence) {
        super(line > 0 ? Words.get("suite.line", line, sentence) : sentence);
        this.line = line;
    }

    SuiteException(String sentence) {
        this(0, sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The line of the file, from 1 on; 0 where no line is to blame. */
    public int line() {
        return line;
    }
}
