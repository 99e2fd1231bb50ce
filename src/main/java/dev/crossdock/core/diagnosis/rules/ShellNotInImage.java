package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shell was asked for that is not there, and another one is (docker-library/docs#1437). */
final class ShellNotInImage implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND)
                .filter(f -> Shell.isNamed(f.program()) && e.files().program(f.program()).isEmpty())
                .flatMap(f -> e.shell().flatMap(there -> instead(e, f, there)));
    }

    private static Optional<Finding> instead(Evidence e, ExecFailure failure, Shell there) {
        var asked = failure.program();
        return FindingDraft.of(Cause.SHELL_NOT_IN_IMAGE, Confidence.FACT)
                .words(asked, there.path())
                .because(
                        failure.evidence(),
                        Absence.of(e, asked),
                        EvidenceItem.file(there.path(), Words.get("evidence.file.shell")))
                .remedy(rerun(e, asked, there))
                .inTheImage()
                .found();
    }

    private static Remedy rerun(Evidence e, String asked, Shell there) {
        var arguments = e.after(asked).stream().dropWhile(word -> word.startsWith("--")).toList();
        var words = new ArrayList<>(List.of(there.path()));
        words.addAll(there.arguments());
        words.addAll(arguments);
        return Repl.is(words)
                ? Reruns.of(e).wordsOnTerminal("instead", words)
                : Reruns.of(e).words("instead", words);
    }
}
