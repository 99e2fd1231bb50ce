package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** A text file whose first line does not say what runs it (docker-library/mysql#228). */
final class ScriptNoShebang implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.FORMAT)
                .flatMap(
                        f ->
                                e.files()
                                        .program(f.program())
                                        .filter(p -> isPlainText(e, p))
                                        .flatMap(p -> found(e, f, p)));
    }

    private static boolean isPlainText(Evidence e, FileEntry program) {
        var kind = e.files().kind(program);
        return kind instanceof FileKind.Text || kind instanceof FileKind.Empty;
    }

    private static Optional<Finding> found(Evidence e, ExecFailure failure, FileEntry program) {
        boolean empty = e.files().kind(program) instanceof FileKind.Empty;
        return FindingDraft.of(Cause.SCRIPT_NO_SHEBANG, Confidence.FACT)
                .wording(empty ? "empty" : "text")
                .words(program.asked())
                .because(
                        EvidenceItem.file(
                                program.path(),
                                Words.get(
                                        empty
                                                ? "evidence.file.empty"
                                                : "evidence.file.no-shebang")),
                        failure.evidence())
                .remedy(
                        empty
                                ? Optional.empty()
                                : Interpreting.program(e, failure.program(), program))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
