package dev.crossdock.core.run.shell;

/**
 * A word of a line.
 *
 * @param text without quotes; what a shell would expand stands as in {@link Expansions}
 * @param start where it begins in the line, in characters from 0
 */
public record ShellWord(String text, int start) {}
