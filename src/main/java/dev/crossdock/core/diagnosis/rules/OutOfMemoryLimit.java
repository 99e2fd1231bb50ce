package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/**
 * The kernel ended it because it wanted more than its limit. OOMKilled alone may be false all the
 * same (moby#15621).
 */
final class OutOfMemoryLimit implements Rule {

    private static final int KILLED = 137;

    /** An engine may tell of the kernel's deed after the end, or not at all. */
    private static final Phrases CHILD_KILLED =
            Phrases.of(
                    "\\b(?:code|status|rc|returned)[ =:]{1,2}137\\b",
                    "\\bsigkill\\b",
                    "\\bsignal[ =:(]{1,2}(?:9\\b|kill)",
                    "(?:^|: |\\d )killed$");

    @Override
    public Optional<Finding> judge(Evidence e) {
        long limit = e.container().limits().memoryBytes();
        if (!e.failed() || limit == 0 || confidence(e) == 0) {
            return Optional.empty();
        }
        var size = MemorySize.print(limit);
        return FindingDraft.of(Cause.OUT_OF_MEMORY_LIMIT, confidence(e))
                .wording(e.code() == KILLED ? "whole" : "child")
                .words(size, e.code())
                .because(
                        EvidenceItem.of(
                                "state",
                                Words.get(
                                        "evidence.oom",
                                        e.container().state().oomKilled(),
                                        e.code())))
                .because(e.ending().evidence("oom"))
                .because(seen(e) ? Optional.empty() : childKilled(e).map(Said::evidence))
                .because(EvidenceItem.of("host-config", Words.get("evidence.memory-limit", size)))
                .remedy(Reruns.of(e).withMoreMemory())
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static double confidence(Evidence e) {
        if (e.code() != KILLED) {
            return seen(e) || childKilled(e).isPresent() ? Confidence.POSSIBLE : 0;
        }
        if (seen(e)) {
            return Confidence.FACT;
        }
        return e.ending().signals().isEmpty() ? Confidence.LIKELY : 0;
    }

    private static boolean seen(Evidence e) {
        return e.container().state().oomKilled() || e.ending().outOfMemory();
    }

    private static Optional<Said> childKilled(Evidence e) {
        return e.code() == KILLED ? Optional.empty() : CHILD_KILLED.last(e);
    }
}
