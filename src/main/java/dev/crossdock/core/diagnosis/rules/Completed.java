package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/**
 * A task that did its work. What it wrote while doing so, errors included, does not change that.
 */
final class Completed implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.endedWith(0) || Repl.endedAtOnce(e)) {
            return Optional.empty();
        }
        var draft =
                FindingDraft.of(Cause.COMPLETED, Confidence.STATED)
                        .wording(Repl.is(e.launched()) ? "shell" : "task")
                        .words(Commands.line(e.words()), TimeSpan.measured(e.ran()))
                        .because(
                                EvidenceItem.of(
                                        "state",
                                        Words.get("evidence.code", 0, TimeSpan.measured(e.ran()))))
                        .remedy(new Remedy.Nothing(Words.get("remedy.nothing.completed")))
                        .remedy(Reruns.of(e).withShell());
        return draft.found();
    }
}
