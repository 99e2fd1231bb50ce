package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;

/** The program may not read or write a file of its image. */
final class FilePermission implements Rule {

    private static final int NOT_EXECUTABLE = 126;
    private static final double AS_ROOT = 0.7;
    private static final double UNNAMED = 0.9;

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.code() == NOT_EXECUTABLE || programItself(e)
                ? Optional.empty()
                : Denial.in(e)
                        .filter(denial -> denial.path().isEmpty() || !denial.place(e).mounted())
                        .findFirst()
                        .flatMap(denial -> found(e, denial));
    }

    /** Then there was nobody yet to be denied a file; crun ends with 1 where runc does with 126. */
    private static boolean programItself(Evidence e) {
        return e.execFailure().filter(f -> f.reason() == ExecFailure.Reason.PERMISSION).isPresent();
    }

    private static Optional<Finding> found(Evidence e, Denial denial) {
        boolean named = !denial.path().isEmpty();
        var place = denial.place(e);
        double root = Users.root(e) ? AS_ROOT : 1.02;
        var draft =
                FindingDraft.of(
                                Cause.FILE_PERMISSION,
                                Math.min(
                                        Confidence.FACT,
                                        denial.said().confidence() * root * (named ? 1 : UNNAMED)))
                        .wording(named ? "named" : "unnamed")
                        .words(place.path(), Users.name(e))
                        .because(denial.said().evidence());
        if (named) {
            draft.because(place.ownerEvidence());
        }
        draft.because(EvidenceItem.of("config", Words.get("evidence.user", Users.name(e))));
        if (!Users.root(e)) {
            draft.remedy(
                            named && canBeEmpty(place)
                                    ? place.scratch().map(f -> Rights.of(e).tmpfs(List.of(f)))
                                    : Optional.empty())
                    .remedy(Rights.of(e).root());
        }
        return draft.inTheImage().remedy(Reruns.of(e).withShell()).found();
    }

    /** What is there already cannot be replaced by an empty folder. */
    private static boolean canBeEmpty(Place place) {
        return place.entry().map(FileEntry::isDirectory).orElse(true);
    }
}
