package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shell that ran was not allowed to execute what it was to start: its own 126, not the engine's.
 */
final class ChildNotExecutable implements Rule {

    private static final int NOT_EXECUTABLE = 126;
    private static final Pattern DENIED =
            Pattern.compile("(?:^|: )([^\\s:]+): [Pp]ermission denied\\s*$");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.endedWith(NOT_EXECUTABLE) && e.error().isEmpty()
                ? e.log()
                        .last(DENIED)
                        .flatMap(
                                said ->
                                        e.files()
                                                .program(said.group(1))
                                                .flatMap(file -> locked(e, said, file)))
                : Optional.empty();
    }

    private static Optional<Finding> locked(Evidence e, LogMatch said, FileEntry file) {
        if (!file.isFile() || file.facts().executable()) {
            return Optional.empty();
        }
        return FindingDraft.of(Cause.COMMAND_NOT_EXECUTABLE, Confidence.FACT)
                .words(file.asked(), file.mode())
                .because(
                        said.evidence(),
                        EvidenceItem.file(
                                file.path(), Words.get("evidence.file.mode", file.mode())))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
