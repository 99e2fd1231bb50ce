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

/** A dynamic program whose loader is not in the image: a glibc program on musl, or the reverse. */
final class LibcMismatch implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND)
                .flatMap(
                        f ->
                                Executable.of(e, f.program())
                                        .flatMap(program -> withoutLoader(e, f, program)));
    }

    private static Optional<Finding> withoutLoader(
            Evidence e, ExecFailure failure, Executable program) {
        var loader = program.elf().interpreter();
        if (loader == null || e.files().find(loader).isPresent()) {
            return Optional.empty();
        }
        FileEntry file = program.file();
        return FindingDraft.of(Cause.LIBC_MISMATCH, Confidence.FACT)
                .wording(loader.contains("musl") ? "musl" : "glibc")
                .words(file.asked(), loader)
                .because(
                        EvidenceItem.file(file.path(), Words.get("evidence.file.loader", loader)),
                        EvidenceItem.file(loader, Words.get("evidence.file.absent")),
                        failure.evidence())
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
