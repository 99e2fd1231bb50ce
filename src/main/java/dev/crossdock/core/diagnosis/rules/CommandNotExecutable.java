package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.remedy.MendedRuns;
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
        if (!file.isFile() || file.facts().executable() && isRoot(e)) {
            return Optional.empty();
        }
        if (file.facts().executable()) {
            return notForThisUser(e, failure, file);
        }
        return FindingDraft.of(Cause.COMMAND_NOT_EXECUTABLE, Confidence.FACT)
                .wording("nobody")
                .words(file.asked(), file.mode())
                .because(failure.evidence(), mode(file))
                .remedy(Interpreting.program(e, failure.program(), file))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** Some may execute it, and this user is not among them; or a folder on the way is closed. */
    private static Optional<Finding> notForThisUser(
            Evidence e, ExecFailure failure, FileEntry file) {
        boolean closed = (file.facts().permissions() & 1) != 0;
        var user = e.container().user();
        return FindingDraft.of(
                        closed ? Cause.FILE_PERMISSION : Cause.COMMAND_NOT_EXECUTABLE,
                        Confidence.LIKELY)
                .wording(closed ? "folder" : "user")
                .words(file.asked(), file.mode(), user)
                .because(
                        failure.evidence(),
                        mode(file),
                        EvidenceItem.of("config", Words.get("evidence.user", user)))
                .remedy(readable(file) ? Interpreting.program(e, failure.program(), file) : none())
                .remedy(new MendedRuns(Reruns.of(e).same().rerun().orElseThrow()).asRoot())
                .inTheImage()
                .found();
    }

    private static boolean readable(FileEntry file) {
        return (file.facts().permissions() & 5) == 4;
    }

    private static Optional<Remedy> none() {
        return Optional.empty();
    }

    private static boolean isRoot(Evidence e) {
        return e.container().user().matches("(?:root|0)?(?::.*)?");
    }

    private static EvidenceItem mode(FileEntry file) {
        return EvidenceItem.file(file.path(), Words.get("evidence.file.mode", file.mode()));
    }
}
