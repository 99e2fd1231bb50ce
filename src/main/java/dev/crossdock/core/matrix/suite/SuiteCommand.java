package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One command of a suite.
 *
 * @param name by which it is told from the others
 * @param note why it is there, for those who read the file; empty for nothing
 * @param command the words after the image; empty for the image's own
 */
public record SuiteCommand(String name, String note, List<String> command, Expectation expected) {

    /** A longer command is not a name any more. */
    private static final int NAME = 80;

    public SuiteCommand {
        command = List.copyOf(command);
    }

    /** What a command is called where nobody gave it a name. */
    public static String nameOf(List<String> command) {
        var text = command.stream().map(Quoting.LITERAL::quote).collect(Collectors.joining(" "));
        return text.isEmpty()
                ? Words.get("suite.own-command")
                : text.length() <= NAME ? text : text.substring(0, NAME - 1) + "…";
    }

    /**
     * What must come again, as it came now on each platform. What looks like a secret is not kept.
     *
     * @param name null for what the command is called by itself
     * @throws SuiteException if a platform did not run to its end: nothing can be expected there
     */
    public static SuiteCommand seen(@Nullable String name, MatrixResult result) {
        for (var run : result.runs()) {
            if (run.exit() == null) {
                throw new SuiteException(Words.get("suite.not-run", run.platform(), why(run)));
            }
        }
        var command = result.request().command();
        boolean cut = result.runs().stream().anyMatch(run -> run.stdout().cut());
        return new SuiteCommand(
                name == null ? nameOf(command) : name,
                "",
                command,
                new Expectation(
                        seen(result, MatrixRun::exit),
                        cut && result.same(),
                        cut ? null : seen(result, run -> SecretShapes.hide(run.stdout().text())),
                        List.of()));
    }

    private static String why(MatrixRun run) {
        var finding = run.finding();
        return finding == null ? run.trouble() : finding.title();
    }

    private static <T> PerPlatform<T> seen(MatrixResult result, Function<MatrixRun, T> what) {
        Map<Platform, T> each = new TreeMap<>();
        result.runs().forEach(run -> each.put(run.platform(), what.apply(run)));
        return PerPlatform.seen(each);
    }

    /** The same with what another one expects, which was seen later. */
    SuiteCommand expecting(Expectation now) {
        return new SuiteCommand(name, note, command, now);
    }
}
