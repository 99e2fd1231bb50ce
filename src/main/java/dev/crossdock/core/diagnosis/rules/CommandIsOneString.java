package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole command line in one word, which the runtime then looks for as one file. */
final class CommandIsOneString implements Rule {

    private static final Pattern WORD =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

    /** What only a shell understands. */
    private static final Pattern SHELL_MATTER = Pattern.compile("[|&;<>$`*?~(){}]|^\\w+=");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.execFailure()
                .filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND)
                .filter(
                        f ->
                                f.program().strip().contains(" ")
                                        && e.files().program(f.program()).isEmpty())
                .flatMap(f -> found(e, f));
    }

    private static Optional<Finding> found(Evidence e, ExecFailure failure) {
        var line = failure.program().strip();
        var words = words(line);
        boolean there = e.files().program(words.getFirst()).isPresent();
        return FindingDraft.of(
                        Cause.COMMAND_IS_ONE_STRING, there ? Confidence.FACT : Confidence.STATED)
                .words(Commands.shortened(line), words.getFirst())
                .because(
                        failure.evidence(),
                        EvidenceItem.of(
                                "config", Words.get("evidence.command", Commands.line(e.words()))))
                .remedy(rerun(e, failure.program(), words, there))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static Optional<Remedy> rerun(
            Evidence e, String line, List<String> split, boolean there) {
        var rest = e.after(line).stream();
        if (SHELL_MATTER.matcher(line).find()) {
            return e.shell().map(shell -> Reruns.of(e).words("split", inShell(shell, line)));
        }
        return there
                ? Optional.of(
                        Reruns.of(e).words("split", Stream.concat(split.stream(), rest).toList()))
                : Optional.empty();
    }

    private static List<String> inShell(Shell shell, String line) {
        var words = new ArrayList<>(List.of(shell.path()));
        words.addAll(shell.arguments());
        words.addAll(List.of("-c", line));
        return words;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(
                        m ->
                                Stream.of(m.group(1), m.group(2), m.group(3))
                                        .filter(g -> g != null)
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }
}
