package dev.crossdock.core.diagnosis.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Commands in sentences. */
final class Commands {

    private static final int CHARACTERS = 60;

    private Commands() {}

    /** The words as one line, shortened where it would fill the sentence. */
    static String line(List<String> words) {
        return shortened(words.stream().map(Commands::quoted).collect(Collectors.joining(" ")));
    }

    /** The text on one line, no longer than a sentence bears. */
    static String shortened(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= CHARACTERS ? line : line.substring(0, CHARACTERS - 1) + "…";
    }

    private static String quoted(String word) {
        return word.isEmpty() || word.indexOf(' ') >= 0 ? "'" + word + "'" : word;
    }
}
