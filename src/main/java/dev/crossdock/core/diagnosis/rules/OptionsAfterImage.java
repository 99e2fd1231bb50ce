package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Docker takes what follows the image for the command, flags of its own included. */
final class OptionsAfterImage implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND)
                .filter(
                        f ->
                                e.container().entrypoint().isEmpty()
                                        && e.programName().startsWith("-"))
                .flatMap(f -> found(e, f));
    }

    private static Optional<Finding> found(Evidence e, ExecFailure failure) {
        return FindingDraft.of(Cause.OPTIONS_AFTER_IMAGE, Confidence.FACT)
                .words(e.programName(), e.container().image())
                .because(
                        failure.evidence(),
                        EvidenceItem.of(
                                "config", Words.get("evidence.command", Commands.line(e.words()))))
                .remedy(moved(e))
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** As many of the words as are flags go before the image; what is left is the command. */
    private static Optional<Remedy> moved(Evidence e) {
        var words = e.words();
        return IntStream.iterate(words.size(), n -> n > 0, n -> n - 1)
                .mapToObj(
                        n ->
                                parsed(
                                        e.container().spec(),
                                        words.subList(0, n),
                                        words.subList(n, words.size())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(spec -> Reruns.of(e).ofSpec("moved", spec));
    }

    private static Optional<RunSpec> parsed(
            RunSpec asked, List<String> flags, List<String> command) {
        var line =
                new ArrayList<>(
                        DockerRun.words(asked.toBuilder().name(null).command(List.of()).build()));
        line.addAll(line.size() - 1, flags);
        return DockerRunParser.parse(line) instanceof PastedRun run
                        && run.spec().image().equals(asked.image())
                        && run.spec().command().isEmpty()
                ? Optional.of(run.spec().toBuilder().command(command).build())
                : Optional.empty();
    }
}
