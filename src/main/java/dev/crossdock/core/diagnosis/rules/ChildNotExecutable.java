package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shell that ran was not allowed to execute what it was to start: its own 126, not the engine's.
 */
final class ChildNotExecutable implements Rule {

    private static final int NOT_EXECUTABLE = 126;

    private static final String UNLOCKED = "chmod +x \"$0\" && exec \"$@\"";

    /** As shells write it. */
    private static final Pattern DENIED =
            Pattern.compile("(?:^|: )([^\\s:]+): [Pp]ermission denied\\s*$");

    /** As other programs write it that were to start it: Python, Node, Go, env, gosu. */
    private static final Pattern START_DENIED =
            Pattern.compile(
                    "(?i)PermissionError: \\[Errno 13\\].*|spawn \\S+ EACCES|(?:fork/)?exec:?"
                            + " \"?/\\S+: permission denied|(?:can't execute|failed to exec\\w*|env:)"
                            + ".*permission denied");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty() || e.execFailure().isPresent()) {
            return Optional.empty();
        }
        return byShell(e).or(() -> byProgram(e));
    }

    /** With another code than 126 the shell ended with what it was told to. */
    private static Optional<Finding> byShell(Evidence e) {
        return e.log()
                .last(DENIED)
                .filter(said -> e.endedWith(NOT_EXECUTABLE) || said.linesAfter() == 0)
                .flatMap(
                        said ->
                                e.files()
                                        .program(said.group(1))
                                        .filter(file -> looksStarted(e, file))
                                        .flatMap(file -> locked(e, said, file)));
    }

    /** Data is denied for other reasons. */
    private static boolean looksStarted(Evidence e, FileEntry file) {
        return e.endedWith(NOT_EXECUTABLE)
                || e.files().kind(file) instanceof FileKind.Script
                || e.files().kind(file) instanceof FileKind.Program;
    }

    private static Optional<Finding> byProgram(Evidence e) {
        return Mentioned.in(e, START_DENIED)
                .flatMap(
                        m ->
                                e
                                        .files()
                                        .find(m.path())
                                        .filter(file -> looksStarted(e, file))
                                        .flatMap(file -> locked(e, m.said(), file))
                                        .stream())
                .findFirst();
    }

    private static Optional<Finding> locked(Evidence e, LogMatch said, FileEntry file) {
        if (!file.isFile() || file.facts().executable()) {
            return Optional.empty();
        }
        return FindingDraft.of(Cause.COMMAND_NOT_EXECUTABLE, Confidence.FACT)
                .wording("nobody")
                .words(file.asked(), file.mode())
                .because(
                        said.evidence(),
                        EvidenceItem.file(
                                file.path(), Words.get("evidence.file.mode", file.mode())))
                .remedy(unlocked(e, file))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** The right is given where the command goes through a shell that may. */
    private static Optional<Remedy> unlocked(Evidence e, FileEntry file) {
        boolean may = e.container().user().isEmpty() || e.container().user().startsWith("root");
        return e.shell()
                .filter(shell -> may && e.files().program("chmod").isPresent())
                .map(
                        shell -> {
                            var words = new ArrayList<>(List.of(shell.path()));
                            words.addAll(shell.arguments());
                            words.addAll(List.of("-c", UNLOCKED, file.path()));
                            words.addAll(e.words());
                            return Reruns.of(e).words("unlocked", words);
                        });
    }
}
