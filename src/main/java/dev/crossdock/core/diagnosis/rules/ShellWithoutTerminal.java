package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** A shell or a REPL that had nobody to read commands from (for-mac#7278, for-win#13242). */
final class ShellWithoutTerminal implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!Repl.endedAtOnce(e)) {
            return Optional.empty();
        }
        var program = Commands.line(e.launched());
        return FindingDraft.of(Cause.SHELL_WITHOUT_TERMINAL, certainty(e))
                .words(program)
                .because(
                        EvidenceItem.of(
                                "config", Words.get("evidence.command", Commands.line(e.words()))),
                        EvidenceItem.of("config", Words.get("evidence.terminal", input(e))),
                        EvidenceItem.of(
                                "state", Words.get("evidence.code", 0, TimeSpan.measured(e.ran()))))
                .remedy(Reruns.of(e).withTerminal())
                .found();
    }

    /** One that printed something may have been fed through a pipe. */
    private static double certainty(Evidence e) {
        return e.log().isBlank() ? Confidence.FACT : Confidence.LIKELY;
    }

    private static String input(Evidence e) {
        boolean input = e.container().spec().interactive();
        boolean terminal = e.container().spec().tty();
        if (!input && !terminal) {
            return Words.get("evidence.terminal.neither");
        }
        return Words.get(input ? "evidence.terminal.no-tty" : "evidence.terminal.no-input");
    }
}
