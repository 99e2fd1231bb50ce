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

/** The program is there and may not be executed: by the runtime's word, and by the file's mode. */
final class CommandNotExecutable implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.PERMISSION)
                .flatMap(f -> e.files().find(f.program()).flatMap(file -> locked(e, f, file)));
    }

    private static Optional<Finding> locked(Evidence e, ExecFailure failure, FileEntry file) {
        if (!file.isFile() || file.facts().executable()) {
            return Optional.empty();
        }
        return FindingDraft.of(Cause.COMMAND_NOT_EXECUTABLE, Confidence.FACT)
                .words(file.asked(), file.mode())
                .because(failure.evidence(), mode(file))
                .remedy(Interpreting.program(e, failure.program(), file))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static EvidenceItem mode(FileEntry file) {
        return EvidenceItem.file(file.path(), Words.get("evidence.file.mode", file.mode()));
    }
}
