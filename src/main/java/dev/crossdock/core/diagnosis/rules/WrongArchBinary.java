package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/** The image says one CPU and its program was built for another (moby#42158, buildx#1389). */
final class WrongArchBinary implements Rule {

    /**
     * What a shell says of a program's bytes, when an init hands it what the kernel does not take.
     */
    private static final Pattern READ_AS_SCRIPT =
            Pattern.compile(
                    "syntax error:? .*unexpected|cannot execute binary file|exec format error",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Finding> judge(Evidence e) {
        var failure = e.execFailure();
        if (failure.isPresent()) {
            return failure.filter(f -> f.reason() == ExecFailure.Reason.FORMAT)
                    .flatMap(f -> judge(e, f.program(), f.evidence()));
        }
        return e.failed() && e.error().isEmpty()
                ? e.log().last(READ_AS_SCRIPT).flatMap(said -> main(e, said.evidence()))
                : Optional.empty();
    }

    /** The program itself, or the one that its entrypoint script becomes. */
    private static Optional<Finding> main(Evidence e, EvidenceItem said) {
        return e.mainPrograms().stream()
                .flatMap(program -> judge(e, program, said).stream())
                .findFirst();
    }

    private static Optional<Finding> judge(Evidence e, String program, EvidenceItem said) {
        return Executable.of(e, program)
                .filter(x -> !fits(x, e.container().platform()))
                .flatMap(x -> other(e, said, x))
                .or(() -> e.files().program(program).flatMap(file -> ofSystem(e, said, file)));
    }

    /** Built on the Mac or for Windows, and copied into the image. */
    private static Optional<Finding> ofSystem(Evidence e, EvidenceItem said, FileEntry file) {
        return e.files().kind(file) instanceof FileKind.ForeignSystem(String system)
                ? FindingDraft.of(Cause.WRONG_ARCH_BINARY, Confidence.FACT)
                        .wording("system")
                        .words(file.asked(), system, e.container().platform())
                        .because(
                                EvidenceItem.file(
                                        file.path(), Words.get("evidence.file.foreign", system)),
                                said)
                        .inTheImage()
                        .remedy(Reruns.of(e).withShell())
                        .found()
                : Optional.empty();
    }

    private static boolean fits(Executable program, Platform platform) {
        return program.elf().platform().map(platform::sameArchitecture).orElse(false);
    }

    /** The finding for a main program that is of another CPU than the container. */
    static Optional<Finding> other(Evidence e, EvidenceItem said, Executable program) {
        var says = e.container().platform();
        var cpu = program.elf().cpu();
        var origin = Origin.of(e, program.file());
        var draft =
                FindingDraft.of(Cause.WRONG_ARCH_BINARY, Confidence.FACT)
                        .wording(origin == Origin.IMAGE ? "cpu" : "brought")
                        .words(program.file().asked(), cpu, says)
                        .because(
                                EvidenceItem.file(
                                        program.file().path(),
                                        Words.get(
                                                "evidence.file.elf", cpu, program.elf().machine())))
                        .because(brought(e, origin, program.file()))
                        .because(
                                EvidenceItem.of(
                                        "image", Words.get("evidence.image.platform", says)),
                                said)
                        .remedy(origin.onPlatform(e, program.elf().platform()));
        return (origin == Origin.IMAGE ? draft.inTheImage() : draft.onTheHost())
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static Optional<EvidenceItem> brought(Evidence e, Origin origin, FileEntry file) {
        return switch (origin) {
            case IMAGE -> Optional.empty();
            case MOUNT -> Place.of(e, file.path()).mountEvidence();
            case CONTAINER ->
                    Optional.of(EvidenceItem.file(file.path(), Words.get("evidence.file.written")));
        };
    }
}
