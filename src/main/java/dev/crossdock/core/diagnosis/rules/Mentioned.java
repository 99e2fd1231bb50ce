package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths that the last lines of trouble in a log name.
 *
 * @param path absolute
 */
record Mentioned(String path, LogMatch said) {

    /** A path stands by itself, in quotes, or before a colon. */
    private static final String PATH = "(?<![\\w.~/])(/[\\w.@+-]+(?:/[\\w.@+-]+)*)";

    private static final int LINES = 25;

    /**
     * The last first.
     *
     * @param words that a line must have
     */
    static Stream<Mentioned> in(Evidence e, Pattern words) {
        return e
                .log()
                .all(words)
                .filter(said -> said.linesAfter() < LINES)
                .toList()
                .reversed()
                .stream()
                .flatMap(
                        said ->
                                Pattern.compile(PATH)
                                        .matcher(said.line().text())
                                        .results()
                                        .map(m -> new Mentioned(m.group(1), said)));
    }
}
