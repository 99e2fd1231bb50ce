package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shell that ran could not find a program that it was to start: its own 127, not the engine's.
 */
final class ChildNotFound implements Rule {

    private static final int NOT_FOUND = 127;

    /** As bash, dash, busybox, zsh and fish write it. */
    private static final List<Pattern> SAID =
            List.of(
                    Pattern.compile("(?:^|: )([^\\s:]+): (?:command )?not found\\s*$"),
                    Pattern.compile("command not found: (\\S+)\\s*$"),
                    Pattern.compile("^env: (?:can't execute )?[‘']([^’'\\s]+)[’']: No such file"),
                    Pattern.compile("Unknown command:? '?([^\\s']+)"),
                    Pattern.compile("(?:^|: )(/[^\\s:]+): [Nn]o such file or directory\\s*$"));

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty() || e.execFailure().isPresent()) {
            return Optional.empty();
        }
        return SAID.stream()
                .flatMap(pattern -> e.log().lastTrouble(pattern).stream())
                .filter(said -> e.code() == NOT_FOUND || isLastWord(e, said))
                .filter(said -> e.files().program(said.group(1)).isEmpty())
                .filter(said -> isCommands(e, said))
                .findFirst()
                .map(said -> named(e, said))
                .orElseGet(() -> e.code() == NOT_FOUND ? unnamed(e) : Optional.empty());
    }

    /** What env looks for may stand in the first line of a script instead. */
    private static boolean isCommands(Evidence e, LogMatch said) {
        return !said.line().text().startsWith("env: ") || e.words().contains(said.group(1));
    }

    /**
     * With another exit code the shell went on; what it said only counts if nothing was said after
     * it.
     */
    private static boolean isLastWord(Evidence e, LogMatch said) {
        return e.log().lastLine().filter(line -> line == said.line()).isPresent()
                && said.line().text().endsWith("not found");
    }

    private static Optional<Finding> named(Evidence e, LogMatch said) {
        double sure = e.code() == NOT_FOUND ? Confidence.FACT : Confidence.POSSIBLE;
        return FindingDraft.of(Cause.COMMAND_NOT_FOUND, sure)
                .wording("child")
                .words(said.group(1))
                .because(said.evidence(), code(e))
                .remedy(asMeant(e, said.group(1)))
                .remedy(Reruns.of(e).withShell())
                .inTheImage()
                .found();
    }

    /** With the name put right, where it stands in the command itself and not in a script. */
    private static Optional<Remedy> asMeant(Evidence e, String name) {
        var word = Pattern.compile("(?<![\\w./-])" + Pattern.quote(name) + "(?![\\w./-])");
        if (e.words().stream().noneMatch(w -> word.matcher(w).find())) {
            return Optional.empty();
        }
        return Alias.of(name, e.files())
                .or(() -> Misspelling.of(name, e))
                .map(Matcher::quoteReplacement)
                .map(
                        other ->
                                e.words().stream()
                                        .map(w -> word.matcher(w).replaceAll(other))
                                        .toList())
                .map(words -> Reruns.of(e).words("instead", words));
    }

    private static Optional<Finding> unnamed(Evidence e) {
        return FindingDraft.of(Cause.COMMAND_NOT_FOUND, Confidence.WEAK)
                .wording("unnamed")
                .because(code(e))
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static EvidenceItem code(Evidence e) {
        return EvidenceItem.of(
                "state", Words.get("evidence.code", e.code(), TimeSpan.measured(e.ran())));
    }
}
