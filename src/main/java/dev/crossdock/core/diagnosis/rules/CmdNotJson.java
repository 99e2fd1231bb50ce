package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A CMD that was meant as a list, and that is no JSON: single or curly quotes, or a comma too many
 * or too few. Docker takes it as a shell's command then.
 */
final class CmdNotJson implements Rule {

    private static final String QUOTE = "['\"\u2018\u2019\u201c\u201d]";

    /** Behind the bracket stands a quoted word; a test of a shell goes on with an operator. */
    private static final Pattern LIST =
            Pattern.compile(
                    "\\s*\\[\\s*"
                            + QUOTE
                            + "[^=!$]*\\]?\\s*|\\s*\\[\\w[\\w./-]*\\s*,[^=!$]*\\]\\s*",
                    Pattern.DOTALL);

    private static final Pattern WORD =
            Pattern.compile(
                    "'([^']*)'|\"([^\"]*)\"|\u201c([^\u201c\u201d]*)\u201d|\u2018([^\u2018\u2019]*)\u2019"
                            + "|([^\\s,\\[\\]]+)");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed()) {
            return Optional.empty();
        }
        var words = e.words();
        for (int i = 0; i < words.size(); i++) {
            if (LIST.matcher(words.get(i)).matches()) {
                return found(e, i);
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> found(Evidence e, int at) {
        var words = e.words();
        boolean inShell =
                at >= 2 && Shell.isNamed(words.get(at - 2)) && words.get(at - 1).equals("-c");
        int from = inShell ? at - 2 : at;
        if (!inShell && e.execFailure().isEmpty()) {
            return Optional.empty();
        }
        // Several words of the command line may have been one list: ['a', 'b'] without quotes.
        var list = String.join(" ", words.subList(at, words.size()));
        var meant = new ArrayList<>(words.subList(0, from));
        meant.addAll(words(list));
        return FindingDraft.of(Cause.CMD_NOT_JSON, Confidence.DEEPER)
                .words(Commands.shortened(list))
                .because(
                        EvidenceItem.of(
                                "config", Words.get("evidence.command", Commands.line(e.words()))))
                .because(e.execFailure().map(f -> f.evidence()))
                .because(e.log().lastLine().map(l -> EvidenceItem.log(l.number(), l.text())))
                .remedy(Reruns.of(e).words("split", meant))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static List<String> words(String list) {
        return WORD.matcher(list)
                .results()
                .map(
                        m ->
                                Stream.of(1, 2, 3, 4, 5)
                                        .map(m::group)
                                        .filter(g -> g != null)
                                        .findFirst()
                                        .orElse(""))
                .toList();
    }
}
