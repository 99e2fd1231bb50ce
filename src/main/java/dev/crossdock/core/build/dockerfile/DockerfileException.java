package dev.crossdock.core.build.dockerfile;

import dev.crossdock.core.text.Words;

/** A Dockerfile that no builder would take. The only thing that reading one ever throws. */
public final class DockerfileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * @param line the first line of what is wrong, from 1
     * @param sentence for people: what is wrong
     */
    public DockerfileException(int line, String sentence) {
        super(sentence);
        this.line = Math.max(1, line);
    }

    static DockerfileException of(int line, String key, Object... args) {
        return new DockerfileException(line, Words.get(key, args));
    }

    /** The first line of what is wrong, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong, for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
