package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/** A text file whose first line does not say what runs it (docker-library/mysql#228). */
final class ScriptNoShebang implements Rule {

    /** Shells run such a file all the same; other programs that start it are told. */
    private static final Pattern CHILD = Pattern.compile("(?i)exec format error|\\bENOEXEC\\b");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.FORMAT)
                .map(f -> own(e, f))
                .orElseGet(() -> child(e));
    }

    private static Optional<Finding> own(Evidence e, ExecFailure failure) {
        return e.files()
                .program(failure.program())
                .filter(p -> isPlainText(e, p))
                .flatMap(p -> found(e, failure.evidence(), p, mended(e, failure.program(), p)));
    }

    private static Optional<Finding> child(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        return Mentioned.in(e, CHILD)
                .flatMap(
                        m ->
                                e
                                        .files()
                                        .find(m.path())
                                        .filter(FileEntry::isFile)
                                        .filter(file -> isPlainText(e, file))
                                        .flatMap(
                                                file ->
                                                        found(
                                                                e,
                                                                m.said().evidence(),
                                                                file,
                                                                Optional.empty()))
                                        .stream())
                .findFirst();
    }

    private static Optional<Remedy> mended(Evidence e, String word, FileEntry program) {
        return e.files().kind(program) instanceof FileKind.Empty
                ? Optional.empty()
                : Interpreting.program(e, word, program);
    }

    private static boolean isPlainText(Evidence e, FileEntry program) {
        var kind = e.files().kind(program);
        return kind instanceof FileKind.Text || kind instanceof FileKind.Empty;
    }

    private static Optional<Finding> found(
            Evidence e, EvidenceItem said, FileEntry program, Optional<Remedy> remedy) {
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
                        said)
                .remedy(remedy)
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
