package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

/**
 * The word of a line that says how grave the line is: {@code ERROR}, {@code [warn]}, {@code
 * level=info}, {@code "level":30}. It stands behind nothing but times, names and numbers, or under
 * a key of its own; where it is a word of a sentence, it is none.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 */
public record LevelWord(int start, int end, Severity severity) {

    /**
     * @return null if the line does not say
     */
    public static @Nullable LevelWord in(String line) {
        return line.startsWith("{") ? new LevelKey(line).find() : new LevelScan(line).find();
    }

    /** The same text with the word in its colour; text with colours of its own is left alone. */
    public static StyledText coloured(StyledText text) {
        for (var span : text.spans()) {
            var style = span.style();
            if (style.foreground() != null || style.background() != null || style.inverse()) {
                return text;
            }
        }
        var word = in(text.text());
        return word == null
                ? text
                : text.restyled(word.start, word.end, old -> word.severity.style());
    }
}
