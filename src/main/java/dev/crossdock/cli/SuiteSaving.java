package dev.crossdock.cli;

import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.suite.Suite;
import dev.crossdock.core.matrix.suite.SuiteCommand;
import dev.crossdock.core.matrix.suite.SuiteException;
import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Keeps what came of a matrix as a test.
 *
 * @param before what is in the file; null where there is none yet
 * @param name null for what the command is called by itself
 */
record SuiteSaving(Path file, @Nullable Suite before, @Nullable String name) {

    /**
     * @throws SuiteException if there is a file that is no suite
     */
    static SuiteSaving into(Path file, @Nullable String name) {
        return new SuiteSaving(file, Files.exists(file) ? SuiteFile.read(file) : null, name);
    }

    /** What is to be run so that it fits into the file: on the platforms that the others run on. */
    MatrixRequest fitted(MatrixRequest request) {
        var there = before;
        return there == null
                ? request
                : new MatrixRequest(
                        request.image(),
                        there.platforms(),
                        there.baseline(),
                        request.command(),
                        request.limit(),
                        request.atOnce());
    }

    /** Why it would not fit, as a sentence; null where it does. */
    @Nullable String refusal(MatrixRequest request) {
        var there = before;
        if (there == null) {
            return null;
        }
        if (!there.image().equals(request.image())) {
            return Words.get("cli.matrix.save.other-image", there.image(), request.image());
        }
        boolean others =
                request.platforms() != null && !request.platforms().equals(there.platforms())
                        || request.baseline() != null
                                && !request.baseline().equals(there.baseline());
        return others
                ? Words.get("cli.matrix.save.other-platforms", platforms(there))
                : taken(there, request);
    }

    /** It would only be refused after all has run. */
    private @Nullable String taken(Suite there, MatrixRequest request) {
        var wanted = name == null ? SuiteCommand.nameOf(request.command()) : name;
        return there.commands().stream()
                .filter(command -> command.name().equals(wanted))
                .filter(command -> !command.command().equals(request.command()))
                .findFirst()
                .map(command -> Words.get("suite.name-taken", wanted))
                .orElse(null);
    }

    private static String platforms(Suite suite) {
        return suite.platforms() == null
                ? Words.get("cli.matrix.save.all-platforms")
                : suite.platforms().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }

    /**
     * Writes it.
     *
     * @return the exit status
     */
    int save(MatrixResult result, Console console) {
        try {
            var test = SuiteCommand.seen(name, result);
            var request = result.request();
            var start =
                    before == null
                            ? Suite.of(request.image(), request.platforms(), request.baseline())
                            : before;
            var suite = start.with(test);
            SuiteFile.write(file, suite);
            console.err()
                    .println(
                            Words.get(
                                    "cli.matrix.saved",
                                    file,
                                    test.name(),
                                    suite.commands().size(),
                                    Quoting.LITERAL.quote(file.toString())));
            return ExitStatus.DONE;
        } catch (SuiteException e) {
            console.err().println("crossdock: " + Words.get("cli.matrix.not-saved", e.sentence()));
            return ExitStatus.NOT_IN_ORDER;
        } catch (IOException e) {
            console.err().println("crossdock: " + Words.get("cli.matrix.not-written", file, e));
            return ExitStatus.FAILED;
        }
    }
}
