package dev.crossdock.core.diagnosis;

import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.EvidenceGatherer;
import dev.crossdock.core.diagnosis.rules.Refusals;
import dev.crossdock.core.diagnosis.rules.Rule;
import dev.crossdock.core.diagnosis.rules.Rules;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.function.Function;

/**
 * Finds out why a container stopped. It starts nothing, changes nothing and leaves nothing behind;
 * it asks no registry and nobody outside the engine. May be used from several threads at once.
 */
public final class Diagnosis {

    private final EvidenceGatherer gatherer;
    private final List<Rule> rules;

    /** One that judges how a platform ran by the container alone. */
    public Diagnosis(Engine engine) {
        this(engine, PlatformSupport::notProbed);
    }

    /**
     * @param known what was probed of the engine's platforms, such as {@code survey::known}; one
     *     that was not probed is judged by what the container shows
     */
    public Diagnosis(Engine engine, Function<Platform, PlatformSupport> known) {
        this.gatherer = new EvidenceGatherer(engine, known);
        this.rules = Rules.ALL;
    }

    /**
     * Looks at a container and says what it found; meant for a virtual thread.
     *
     * @param container a name, an id, or the beginning of an id
     * @throws dev.crossdock.core.engine.EngineException if there is no such container, or the
     *     engine went away
     */
    public Autopsy of(String container) {
        return judge(gatherer.gather(container), rules);
    }

    /**
     * What it means that an engine would not pull an image or make a container: there is none to
     * look at then.
     *
     * @param spec what was to be run
     */
    public static Finding ofRefusal(RunSpec spec, EngineFailure failure) {
        return Redaction.ofRun(spec).of(Refusals.of(spec, failure));
    }

    /** What the rules make of the evidence. */
    static Autopsy judge(Evidence evidence, List<Rule> rules) {
        var found = rules.stream().flatMap(rule -> rule.judge(evidence).stream()).toList();
        var redaction = Redaction.of(evidence.container());
        var findings =
                Ranking.of(found).stream()
                        .map(finding -> withRestarts(finding, evidence))
                        .map(redaction::of)
                        .toList();
        return new Autopsy(evidence.container(), evidence.platform(), mismatch(evidence), findings);
    }

    /**
     * Whoever asked for the platform knows; an image that is here for the engine's own was left out
     * on purpose.
     */
    private static boolean mismatch(Evidence e) {
        var own = e.engine().platform();
        return !e.container().platform().sameArchitecture(own) && !e.local().contains(own);
    }

    private static Finding withRestarts(Finding finding, Evidence e) {
        int restarts = e.container().state().restarts();
        return restarts == 0
                ? finding
                : new Finding(
                        finding.cause(),
                        finding.confidence(),
                        finding.title(),
                        finding.explanation() + " " + Words.get("cause.restarts", restarts),
                        finding.evidence(),
                        finding.variables(),
                        finding.remedies());
    }
}
