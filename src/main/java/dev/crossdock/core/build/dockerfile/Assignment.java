package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A name and what it is given, quotes and variables as written.
 *
 * @param value null where only the name stands: {@code ARG NAME}
 */
public record Assignment(String name, @Nullable String value) {

    static List<Assignment> of(Instruction instruction) {
        var words = RawWords.of(instruction.arguments(), instruction.escape());
        if (words.isEmpty()) {
            return List.of();
        }
        boolean old = !words.getFirst().contains("=") && !instruction.keyword().equals("ARG");
        return old ? List.of(old(instruction)) : words.stream().map(Assignment::read).toList();
    }

    private static Assignment read(String word) {
        int equals = word.indexOf('=');
        return equals < 0
                ? new Assignment(word, null)
                : new Assignment(word.substring(0, equals), word.substring(equals + 1));
    }

    /** {@code ENV NAME some value}: everything behind the first blank. */
    private static Assignment old(Instruction instruction) {
        var parts = instruction.arguments().split("[\\t\\x0B\\f\\r ]+", 2);
        return new Assignment(parts[0], parts.length < 2 ? null : parts[1]);
    }
}
