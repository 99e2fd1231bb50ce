package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.stream.Stream;

/** A shell was asked for, and the image has none at all: distroless or scratch. */
final class NoShellInImage implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND)
                .filter(f -> Shell.isNamed(f.program()))
                .filter(f -> e.files().readable() && e.shell().isEmpty())
                .flatMap(f -> none(e, f));
    }

    private static Optional<Finding> none(Evidence e, ExecFailure failure) {
        return FindingDraft.of(Cause.NO_SHELL_IN_IMAGE, Confidence.FACT)
                .words(failure.program(), e.container().name())
                .because(
                        failure.evidence(),
                        EvidenceItem.file("/bin/sh", Words.get("evidence.file.absent")),
                        EvidenceItem.file("/", Words.get("evidence.no-shells")))
                .remedy(imageProgram(e))
                .onTheHost()
                .inTheImage()
                .found();
    }

    /** What the image was made to run, if that is not the missing shell itself. */
    private static Optional<Remedy> imageProgram(Evidence e) {
        return Optional.ofNullable(e.image())
                .flatMap(NoShellInImage::program)
                .filter(program -> e.files().program(program).isPresent())
                .map(program -> Reruns.of(e).asTheImageSays());
    }

    private static Optional<String> program(ImageDetails image) {
        return Stream.concat(image.entrypoint().stream(), image.command().stream()).findFirst();
    }
}
