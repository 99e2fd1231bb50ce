package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Limits;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/** No further process or thread could be started. */
final class ProcessLimit implements Rule {

    private static final double NO_LIMIT = 0.9;

    private static final Phrases SAID =
            Phrases.of(
                    "\\bfork(?:\\(\\))?: (?:retry: )?resource temporarily unavailable",
                    "can(?:'t|not) fork\\b",
                    "\\bfork(?:ing)? failed",
                    "fork/exec \\S+: resource temporarily unavailable",
                    "unable to create (?:new )?(?:native )?thread",
                    "can't (?:start|create) (?:new )?thread",
                    "pthread_create.{0,80}(?:fail|resource temporarily|eagain|\\b11\\b)",
                    "failed to (?:create|start|spawn).{0,40}thread",
                    "thread creation failed",
                    "spawn(?:sync)? \\S+ eagain",
                    "blockingioerror: \\[errno 11]",
                    "(?:could|can) ?not (?:create|start|spawn|fork) (?:new |a |another )?(?:process"
                            + "|thread|worker|child)",
                    "resource temporarily unavailable.{0,30}(?:fork|spawn|thread|process)",
                    "(?:fork|spawn|thread|process|exec)\\w*.{0,40}resource temporarily unavailable",
                    "vfork: resource temporarily unavailable",
                    "clone\\(?\\)?: resource temporarily unavailable",
                    "no more processes");

    private static final Pattern LOCK = Pattern.compile("(?i)\\block\\b|/lock|lock file");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e)
                .filter(said -> !LOCK.matcher(said.text()).find())
                .findFirst()
                .flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        long pids = e.container().limits().pids();
        boolean limited = pids > 0 || Limits.of(e).withoutLimit("nproc").isPresent();
        var draft =
                FindingDraft.of(
                                Cause.PROCESS_LIMIT,
                                Math.min(
                                        Confidence.FACT,
                                        said.confidence() * (limited ? 1.06 : NO_LIMIT)))
                        .wording(pids > 0 ? "limit" : "none")
                        .words(pids)
                        .because(said.evidence());
        if (pids > 0) {
            draft.because(EvidenceItem.of("host-config", Words.get("evidence.pids-limit", pids)));
        }
        return draft.remedy(Limits.of(e).processes())
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
