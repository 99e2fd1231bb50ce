package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.Locale;
import java.util.Optional;

/**
 * The program uses an instruction that the CPU, mostly an emulated one, does not have
 * (for-mac#7137).
 */
final class CpuFeatureMissing implements Rule {

    private static final int ILLEGAL_INSTRUCTION = 132;

    private static final String FEATURE =
            "(?<feature>avx(?:2|-?512\\w*)?|sse ?[\\d.]+|ssse3|x86-64-v[234]|fma\\d?|bmi\\d?|popcnt|neon"
                    + "|lse|crc32|aes(?:-ni)?|f16c)";

    private static final Phrases SAID =
            Phrases.of(
                            "requires (?:a )?(?:cpu|processor).{0,40}" + FEATURE,
                            "cpu does not support " + FEATURE,
                            "(?:cpu|processor|machine|hardware) (?:does not|doesn't|without) (?:support|have)"
                                    + "?.{0,40}\\b"
                                    + FEATURE,
                            "cpu isa level is lower than required",
                            "compiled to use "
                                    + FEATURE
                                    + " instructions, but these aren't available",
                            "built with baseline optimizations.{0,80}but your machine",
                            "instruction check fail.{0,80}" + FEATURE,
                            FEATURE
                                    + ".{0,40}(?:is (?:required|not supported|not available|missing|needed)"
                                    + "|support (?:is )?(?:required|missing)|not (?:supported|available)"
                                    + "|instructions? (?:set )?(?:is |are )?(?:required|not))",
                            "your (?:cpu|processor) (?:does not|doesn't) support",
                            "unsupported (?:cpu|processor)\\b",
                            "uncaught target signal 4\\b")
                    .weighing(
                            0.75,
                            "\\billegal instruction\\b",
                            "\\bsigill\\b",
                            "illegal hardware instruction")
                    .evenIfKilled();

    @Override
    public Optional<Finding> judge(Evidence e) {
        boolean emulated = e.platform().runs() instanceof RunsHow.Emulated;
        var said = e.failed() ? SAID.last(e) : SAID.said(e).filter(s -> e.running()).findFirst();
        if (said.isPresent()) {
            boolean plain =
                    said.get().text().matches("(?i).*illegal (?:hardware )?instruction.*")
                            && !said.get().has("feature");
            return plain && !emulated ? Optional.empty() : found(e, said.get(), emulated);
        }
        return emulated && e.endedWith(ILLEGAL_INSTRUCTION) ? byCode(e) : Optional.empty();
    }

    private static Optional<Finding> byCode(Evidence e) {
        return draft(e, Confidence.LIKELY, "")
                .because(
                        EvidenceItem.of(
                                "state",
                                Words.get("evidence.code", e.code(), TimeSpan.measured(e.ran()))))
                .remedy(Reruns.of(e).onPlatform(e.engine().platform()))
                .onTheHost()
                .found();
    }

    private static Optional<Finding> found(Evidence e, Said said, boolean emulated) {
        var draft =
                draft(
                                e,
                                Math.min(
                                        Confidence.FACT,
                                        said.confidence() * (emulated ? 1.3 : 1.05)),
                                said.group("feature"))
                        .because(said.evidence());
        if (emulated) {
            draft.because(
                            EvidenceItem.of(
                                    "image",
                                    Words.get("evidence.image.platform", e.container().platform())))
                    .remedy(Reruns.of(e).onPlatform(e.engine().platform()));
        }
        return draft.onTheHost().remedy(Reruns.of(e).withShell()).found();
    }

    private static FindingDraft draft(Evidence e, double sure, String feature) {
        boolean emulated = e.platform().runs() instanceof RunsHow.Emulated;
        return FindingDraft.of(Cause.CPU_FEATURE_MISSING, sure)
                .wording((emulated ? "emulated" : "native") + (feature.isEmpty() ? ".some" : ""))
                .words(
                        Commands.line(e.words()),
                        feature.toUpperCase(Locale.ROOT),
                        e.container().platform(),
                        e.engine().platform());
    }
}
