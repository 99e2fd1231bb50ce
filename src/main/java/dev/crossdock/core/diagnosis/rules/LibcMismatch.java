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
import java.util.regex.Pattern;

/** A dynamic program whose loader is not in the image: a glibc program on musl, or the reverse. */
final class LibcMismatch implements Rule {

    private static final Pattern CHILD =
            Pattern.compile("(?i)not found|no such file|required file not found|ENOENT");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND)
                .flatMap(
                        f ->
                                Executable.of(e, f.program())
                                        .flatMap(
                                                program -> withoutLoader(e, f.evidence(), program)))
                .or(() -> child(e));
    }

    /** A program that a script starts: the shell says that it is not there. */
    private static Optional<Finding> child(Evidence e) {
        return e.failed() && e.error().isEmpty()
                ? Mentioned.in(e, CHILD)
                        .flatMap(
                                m ->
                                        Executable.of(e, m.path())
                                                .flatMap(
                                                        x ->
                                                                withoutLoader(
                                                                        e, m.said().evidence(), x))
                                                .stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Finding> withoutLoader(
            Evidence e, EvidenceItem said, Executable program) {
        var loader = program.elf().interpreter();
        boolean foreign =
                !program.elf()
                        .platform()
                        .map(e.container().platform()::sameArchitecture)
                        .orElse(false);
        if (loader == null || foreign || e.files().find(loader).isPresent()) {
            return Optional.empty();
        }
        FileEntry file = program.file();
        return FindingDraft.of(Cause.LIBC_MISMATCH, Confidence.FACT)
                .wording(loader.contains("musl") ? "musl" : "glibc")
                .words(file.asked(), loader)
                .because(
                        EvidenceItem.file(file.path(), Words.get("evidence.file.loader", loader)),
                        EvidenceItem.file(loader, Words.get("evidence.file.absent")),
                        said)
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
