package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;

import java.util.Optional;

/** Any other reason for which the container was not started, in the engine's own words. */
final class EngineRefused implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.ended() || e.error().isEmpty()) {
            return Optional.empty();
        }
        return FindingDraft.of(Cause.ENGINE_REFUSED, Confidence.POSSIBLE)
                .words(core(e.error()))
                .because(EvidenceItem.of("state.error", e.error()))
                .onTheHost()
                .found();
    }

    /**
     * Every layer puts its own words before those of the layer below; the last say what is wrong.
     */
    private static String core(String error) {
        var text = error;
        for (var layer : LAYERS) {
            int at = text.indexOf(layer);
            text = at < 0 ? text : text.substring(at + layer.length());
        }
        return text.replaceFirst(": unknown$", "");
    }

    private static final String[] LAYERS = {
        "failed to create task for container: ",
        "failed to create shim task: ",
        "OCI runtime create failed: ",
        "runc create failed: ",
        "unable to start container process: ",
        "error during container init: "
    };
}
