package dev.crossdock.core.build.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * One instruction, with continuation lines joined and comments gone.
 *
 * @param line its first line, from 1
 * @param keyword in capital letters
 * @param flags what stands before its arguments, each with its two dashes
 * @param arguments the rest, as written
 * @param documents what its {@code <<} words begin
 * @param escape the file’s escape character
 */
public record Instruction(
        int line,
        String keyword,
        List<String> flags,
        String arguments,
        List<Heredoc> documents,
        char escape) {

    /** The value of a flag, if it is there. */
    public Optional<String> flag(String name) {
        return values(name).stream().findFirst();
    }

    /** All values of a flag that may be repeated. */
    public List<String> values(String name) {
        var start = "--" + name + "=";
        return flags.stream()
                .filter(flag -> flag.regionMatches(true, 0, start, 0, start.length()))
                .map(flag -> flag.substring(start.length()))
                .toList();
    }

    /** The arguments split at blanks; of the JSON form, its strings. */
    public List<String> words() {
        return JsonWords.of(arguments)
                .orElseGet(
                        () ->
                                arguments.isBlank()
                                        ? List.of()
                                        : List.of(arguments.strip().split("[\\t\\x0B\\f\\r ]+")));
    }

    /** Whether it is written as a JSON list of strings. */
    public boolean isJson() {
        return JsonWords.of(arguments).isPresent();
    }

    /** The arguments as names and values: of ARG, ENV and LABEL. */
    public List<Assignment> assignments() {
        return Assignment.of(this);
    }
}
