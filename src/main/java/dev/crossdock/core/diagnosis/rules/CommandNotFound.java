package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Optional;

/** The container's program is not in the image. */
final class CommandNotFound implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND)
                .filter(f -> isName(f.program()) && e.files().program(f.program()).isEmpty())
                .flatMap(f -> missing(e, f));
    }

    /** A shell, an option and a whole line are other situations. */
    private static boolean isName(String word) {
        return !Shell.isNamed(word) && !word.startsWith("-") && !word.strip().contains(" ");
    }

    private static Optional<Finding> missing(Evidence e, ExecFailure failure) {
        var name = failure.program();
        var reruns = Reruns.of(e);
        var other = Alias.of(name, e.files()).or(() -> Misspelling.of(name, e));
        return FindingDraft.of(Cause.COMMAND_NOT_FOUND, Confidence.STATED)
                .wording(name.contains("/") ? "path" : "name")
                .words(name, String.join(":", e.files().searchPath()))
                .because(failure.evidence(), Absence.of(e, name))
                .remedy(
                        other.map(
                                found ->
                                        reruns.words(
                                                "instead", Alias.replaced(e.words(), name, found))))
                .remedy(reruns.withShell())
                .inTheImage()
                .found();
    }
}
