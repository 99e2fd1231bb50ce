package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The emulator gave up on the program (for-mac#5123). As the first process it may then hang as if
 * it were running.
 */
final class EmulatorCrash implements Rule {

    private static final Pattern SAID =
            Pattern.compile(
                    "qemu: uncaught target signal \\d+.*|qemu: ?handle_cpu_signal received.*"
                            + "|rosetta error: (?!failed to open elf|Unimplemented syscall"
                            + "|Rosetta is only intended).*|VMAllocationTracker\\.cpp:\\d+"
                            + "|runtime: lfstack\\.push invalid"
                            + " packing|qemu: fatal|Invalid mapping of address \\S+ in reserved");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() && !e.running() || e.platform().runs() instanceof RunsHow.Native) {
            return Optional.empty();
        }
        return e.log()
                .last(SAID)
                .flatMap(
                        said ->
                                FindingDraft.of(Cause.EMULATOR_CRASH, Confidence.said(said))
                                        .wording(e.running() ? "hanging" : "ended")
                                        .words(
                                                Commands.line(e.words()),
                                                emulator(e),
                                                e.container().platform(),
                                                e.engine().platform())
                                        .because(said.evidence())
                                        .because(
                                                EvidenceItem.of(
                                                        "engine",
                                                        Words.get(
                                                                "evidence.emulated",
                                                                e.container().platform(),
                                                                emulator(e))))
                                        .remedy(Reruns.of(e).onPlatform(e.engine().platform()))
                                        .onTheHost()
                                        .found());
    }

    private static String emulator(Evidence e) {
        return e.platform().runs() instanceof RunsHow.Emulated(Emulator by)
                ? by.label()
                : Emulator.OTHER.label();
    }
}
