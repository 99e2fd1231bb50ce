package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Signal;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.RunsHow;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kernel or the program itself ended it by a signal that nobody sends by hand, without an
 * emulator.
 */
final class EndedBySignal implements Rule {

    private static final Pattern SAID =
            Pattern.compile(
                    "Segmentation fault|SIGSEGV|\\bAborted\\b|SIGABRT|core dumped|Bus error|Illegal"
                            + " instruction|Floating point exception|Trace/breakpoint trap");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || e.platform().runs() instanceof RunsHow.Emulated) {
            return Optional.empty();
        }
        return ExitCode.signal(e.code())
                .flatMap(signal -> cause(signal).flatMap(cause -> found(e, signal, cause)));
    }

    /** Those that people send have rules of their own. */
    private static Optional<Cause> cause(Signal signal) {
        return switch (signal) {
            case SIGSEGV -> Optional.of(Cause.SEGFAULT);
            case SIGABRT -> Optional.of(Cause.ABORTED);
            case SIGTERM, SIGINT -> Optional.empty();
            case SIGKILL -> Optional.empty();
            default -> Optional.of(Cause.KILLED_BY_SIGNAL);
        };
    }

    private static Optional<Finding> found(Evidence e, Signal signal, Cause cause) {
        var said = e.log().last(SAID);
        return FindingDraft.of(cause, said.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE)
                .words(Commands.line(e.words()), signal, signal.words())
                .because(EvidenceItem.of("state", ExitCode.sentence(e.code())))
                .because(said.map(s -> s.evidence()))
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
