package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** A folder was named where a program belongs. */
final class CommandIsDirectory implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(
                        f ->
                                f.reason() == ExecFailure.Reason.DIRECTORY
                                        || f.reason() == ExecFailure.Reason.PERMISSION)
                .flatMap(
                        f ->
                                e.files()
                                        .find(f.program())
                                        .filter(FileEntry::isDirectory)
                                        .flatMap(d -> found(e, f, d)));
    }

    private static Optional<Finding> found(Evidence e, ExecFailure failure, FileEntry directory) {
        return FindingDraft.of(Cause.COMMAND_IS_DIRECTORY, Confidence.FACT)
                .words(directory.asked())
                .because(
                        failure.evidence(),
                        EvidenceItem.file(directory.path(), Words.get("evidence.file.directory")))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
