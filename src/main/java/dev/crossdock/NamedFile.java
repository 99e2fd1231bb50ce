package dev.crossdock;

import dev.crossdock.cli.Cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a file for the window from a command; the launcher goes by the same rules. */
final class NamedFile {

    private static final Pattern NAMED =
            Pattern.compile(".*(/|[Dd]ockerfile|[Cc]ontainerfile).*", Pattern.DOTALL);

    private NamedFile() {}

    /**
     * The Dockerfile or folder that the arguments name: one alone that is no option and no command,
     * and is there or looks like a path. A folder that is called like a command is named {@code
     * ./check}.
     */
    static Optional<Path> in(String... args) {
        if (args.length != 1 || args[0].startsWith("-") || Cli.isCommand(args[0])) {
            return Optional.empty();
        }
        try {
            var path = Path.of(args[0]);
            return NAMED.matcher(args[0]).matches() || !args[0].isEmpty() && Files.exists(path)
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
