package dev.crossdock.core.run;

import java.util.List;

/**
 * A flag as it stood in a line.
 *
 * @param name the long one, without dashes
 * @param words the flag by its long name and its value, as words; a switch that was turned off is
 *     one word, {@code --init=false}
 * @param hasField whether a field of {@link RunSpec} has it, so that it is not in {@link
 *     RunSpec#other()}
 */
public record WrittenFlag(String name, List<String> words, boolean hasField) {

    public WrittenFlag {
        words = List.copyOf(words);
    }
}
