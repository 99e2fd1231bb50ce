package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The image is what it says, and this engine cannot run that platform (colima#1389, podman#29688).
 */
final class EmulatorMissing implements Rule {

    /** Rosetta itself, where the Mac has not installed or not allowed it (comet-ml/opik#690). */
    private static final Pattern NOT_SET_UP =
            Pattern.compile("rosetta error: Rosetta is only intended to run on.*");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (e.container().platform().sameArchitecture(e.engine().platform())) {
            return Optional.empty();
        }
        if (e.failed()) {
            var said = e.log().last(NOT_SET_UP);
            if (said.isPresent()) {
                return notSetUp(e, said.get());
            }
        }
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.FORMAT)
                .flatMap(
                        f ->
                                Executable.of(e, f.program())
                                        .filter(x -> fits(x, e.container().platform()))
                                        .flatMap(x -> missing(e, f, x)));
    }

    private static Optional<Finding> notSetUp(Evidence e, LogMatch said) {
        var platform = e.container().platform();
        var own = e.engine().platform();
        return FindingDraft.of(Cause.EMULATOR_MISSING, Confidence.FACT)
                .words(platform, own, platform.architecture())
                .because(
                        said.evidence(),
                        EvidenceItem.of("image", Words.get("evidence.image.platform", platform)))
                .onTheHost()
                .remedy(Reruns.of(e).onPlatform(own))
                .found();
    }

    private static boolean fits(Executable program, Platform platform) {
        return program.elf().platform().map(platform::sameArchitecture).orElse(false);
    }

    private static Optional<Finding> missing(Evidence e, ExecFailure failure, Executable program) {
        var platform = e.container().platform();
        var own = e.engine().platform();
        var draft =
                FindingDraft.of(
                                Cause.EMULATOR_MISSING,
                                e.platform().runs().canRun() ? Confidence.LIKELY : Confidence.FACT)
                        .words(platform, own, platform.architecture())
                        .because(
                                failure.evidence(),
                                EvidenceItem.of(
                                        "image", Words.get("evidence.image.platform", platform)),
                                EvidenceItem.of(
                                        "engine", Words.get("evidence.engine.platform", own)),
                                EvidenceItem.file(
                                        program.file().path(),
                                        Words.get(
                                                "evidence.file.elf",
                                                program.elf().cpu(),
                                                program.elf().machine())));
        if (e.local().contains(own)) {
            return draft.remedy(Reruns.of(e).onPlatform(own)).onTheHost().found();
        }
        return draft.onTheHost()
                .remedy(
                        new Remedy.Pull(
                                Words.get("remedy.pull", own),
                                e.container().image(),
                                own.toString()))
                .remedy(Reruns.of(e).onPlatform(own))
                .found();
    }
}
