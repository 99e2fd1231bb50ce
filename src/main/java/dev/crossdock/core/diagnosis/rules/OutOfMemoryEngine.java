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
 * Killed without a limit of its own, and nobody asked for it: the engine's machine ran out of
 * memory.
 */
final class OutOfMemoryEngine implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.endedWith(137)
                || e.container().limits().memoryBytes() != 0
                || !e.ending().signals().isEmpty()) {
            return Optional.empty();
        }
        var memory = MemorySize.print(e.engine().memoryBytes() >> 20 << 20);
        return FindingDraft.of(Cause.OUT_OF_MEMORY_ENGINE, confidence(e))
                .words(memory)
                .because(
                        EvidenceItem.of(
                                "state",
                                Words.get("evidence.oom", e.container().state().oomKilled(), 137)),
                        EvidenceItem.of("host-config", Words.get("evidence.no-memory-limit")),
                        EvidenceItem.of("engine", Words.get("evidence.engine-memory", memory)))
                .onTheHost()
                .remedy(Reruns.of(e).same())
                .found();
    }

    private static double confidence(Evidence e) {
        if (e.container().state().oomKilled() || e.ending().outOfMemory()) {
            return Confidence.STATED;
        }
        return e.ending().remembered() ? Confidence.LIKELY : Confidence.WEAK;
    }
}
