package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.stream.Stream;

/** The program asked the kernel for something that its emulator does not hand on (for-mac#7475). */
final class EmulatorUnsupportedCall implements Rule {

    /** The emulator says it itself. */
    private static final Phrases EMULATOR =
            Phrases.of(
                            "rosetta error: unimplemented (?:syscall|system call)(?: number)? (?<call>\\d+)",
                            "rosetta error: unimplemented",
                            "qemu(?:-\\w+)?: (?:unsupported|unknown|unimplemented) (?:syscall|ioctl|system"
                                    + " call|sockopt)\\S*:? ?(?<call>\\S*)",
                            "unsupported (?:syscall|ancillary data): (?<call>\\S+)",
                            "unknown (?:syscall|host errno) (?<call>\\d+)")
                    .evenIfKilled();

    /** The program says what it was told; only an emulator is likely to say so. */
    private static final Phrases PROGRAM =
            Phrases.of(
                            "(?<call>\\w+)(?:\\(\\))?:? (?:failed: |failed with |error: )?function not"
                                    + " implemented",
                            "function not implemented",
                            "\\benosys\\b",
                            "\\berrno:? ?38\\b|os error 38",
                            "(?<call>io_uring\\w*)\\(?\\)? failed",
                            "failed to launch the browser process",
                            "ptrace.{0,60}(?:not implemented|input/output error|failed)",
                            "protocol not available|operation not supported on (?:socket|transport)",
                            "(?:inotify|fanotify|seccomp|clone3|rseq|bpf|memfd_\\w+|setns)\\b.{0,60}(?:not"
                                    + " implemented|not supported|unsupported|invalid argument)")
                    .evenIfKilled();

    @Override
    public Optional<Finding> judge(Evidence e) {
        boolean emulated = e.platform().runs() instanceof RunsHow.Emulated;
        var lines = e.failed() || e.running() ? EMULATOR.said(e) : Stream.<Said>empty();
        return lines.findFirst()
                .map(said -> said.times(1.06))
                .or(() -> emulated ? PROGRAM.last(e) : Optional.empty())
                .flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        var call = said.group("call");
        return FindingDraft.of(
                        Cause.EMULATOR_UNSUPPORTED_CALL,
                        Math.min(Confidence.FACT, said.confidence() * 1.02))
                .wording(call.isEmpty() ? "some" : "named")
                .words(call, e.container().platform(), e.engine().platform())
                .because(
                        said.evidence(),
                        EvidenceItem.of(
                                "image",
                                Words.get("evidence.image.platform", e.container().platform())))
                .remedy(Reruns.of(e).onPlatform(e.engine().platform()))
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
