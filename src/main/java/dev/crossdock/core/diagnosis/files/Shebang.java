package dev.crossdock.core.diagnosis.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A script's first line, without its line end.
 *
 * @param interpreter the path after {@code #!}
 * @param arguments what follows it
 */
public record Shebang(String interpreter, List<String> arguments) {

    public Shebang {
        arguments = List.copyOf(arguments);
    }

    /** Reads the first line of a script; empty if there is no {@code #!} or nothing after it. */
    public static Optional<Shebang> parse(String head) {
        if (!head.startsWith("#!")) {
            return Optional.empty();
        }
        var words =
                Arrays.asList(
                        head.substring(2).lines().findFirst().orElse("").strip().split("[ \t]+"));
        return words.getFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(new Shebang(words.getFirst(), words.subList(1, words.size())));
    }

    /**
     * The program that {@code env} would look up on PATH, as in {@code #!/usr/bin/env -S python3
     * -u}; empty if the interpreter is no {@code env}.
     */
    public Optional<String> throughEnv() {
        if (!interpreter.endsWith("/env")) {
            return Optional.empty();
        }
        return arguments.stream().filter(w -> !w.startsWith("-") && !w.contains("=")).findFirst();
    }

    /** The interpreter and its arguments as one begins a command with them. */
    public List<String> words() {
        return throughEnv()
                .map(name -> arguments.subList(arguments.indexOf(name), arguments.size()))
                .orElseGet(
                        () -> {
                            var words = new ArrayList<>(List.of(interpreter));
                            words.addAll(arguments);
                            return List.copyOf(words);
                        });
    }
}
