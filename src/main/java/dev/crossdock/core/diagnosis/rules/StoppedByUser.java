package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.Signal;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody stopped it. The engine's own record of that beats whatever the program wrote while it
 * ended.
 */
final class StoppedByUser implements Rule {

    private static final Set<Signal> ENDING =
            Set.of(Signal.SIGTERM, Signal.SIGKILL, Signal.SIGINT, Signal.SIGQUIT);

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.ended() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        var sent = e.ending().signals().stream().filter(ENDING::contains).toList();
        if (e.ending().stopped() || !sent.isEmpty()) {
            return seen(e, sent);
        }
        return endedByAPersonsSignal(e) ? guessed(e) : Optional.empty();
    }

    private static Optional<Finding> seen(Evidence e, List<Signal> sent) {
        boolean ignored = sent.size() > 1 && sent.getLast() == Signal.SIGKILL && e.code() == 137;
        var reruns = Reruns.of(e);
        return FindingDraft.of(Cause.STOPPED_BY_USER, Confidence.FACT)
                .wording(ignored ? "timeout" : "seen")
                .words(sent.isEmpty() ? Signal.SIGTERM : sent.getLast(), e.code())
                .because(e.ending().evidence("kill"))
                .because(e.ending().evidence("stop"))
                .because(code(e))
                .remedy(
                        new Remedy.Nothing(
                                Words.get("remedy.nothing.stopped", e.container().name())))
                .remedy(ignored && !e.container().spec().init() ? reruns.withInit() : reruns.same())
                .found();
    }

    private static Optional<Finding> guessed(Evidence e) {
        var signal = ExitCode.signal(e.code()).orElseThrow();
        boolean killed = signal == Signal.SIGKILL;
        return FindingDraft.of(
                        Cause.STOPPED_BY_USER, killed ? Confidence.POSSIBLE : Confidence.LIKELY)
                .wording("guessed")
                .words(signal, e.code())
                .because(code(e))
                .remedy(
                        new Remedy.Nothing(
                                Words.get("remedy.nothing.stopped", e.container().name())))
                .remedy(Reruns.of(e).same())
                .found();
    }

    /**
     * Asked to end, or Control-C on its terminal, which is no event. Killed only counts where the
     * engine has forgotten who did it and no limit explains it.
     */
    private static boolean endedByAPersonsSignal(Evidence e) {
        return switch (e.code()) {
            case 143, 130 -> true;
            case 137 ->
                    !e.ending().remembered()
                            && !e.container().state().oomKilled()
                            && e.container().limits().memoryBytes() == 0;
            default -> false;
        };
    }

    private static EvidenceItem code(Evidence e) {
        return EvidenceItem.of(
                "state", Words.get("evidence.code", e.code(), TimeSpan.measured(e.ran())));
    }
}
