package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.text.Words;

import java.util.Locale;
import java.util.Optional;

/** There is no end to explain: it runs, rests, is being removed, or was never started. */
final class NotEnded implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (e.ended()) {
            return Optional.empty();
        }
        var status = e.container().state().status().name().toLowerCase(Locale.ROOT);
        return FindingDraft.of(Cause.UNKNOWN, Confidence.STATED)
                .wording(status)
                .words(e.container().name())
                .because(EvidenceItem.of("state", Words.get("evidence.status", status)))
                .remedy(
                        new Remedy.Nothing(
                                Words.get("remedy.nothing." + status, e.container().name())))
                .found();
    }
}
