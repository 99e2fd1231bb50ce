package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/** The program asked something, and nobody could answer. */
final class NeedsInput implements Rule {

    private static final Pattern SAID =
            Pattern.compile(
                    "EOFError: EOF when reading a line|(?i)inappropriate ioctl for device|not an?"
                            + " (?:tty|terminal|interactive terminal)\\b|no tty present|requires?"
                            + " (?:an? )?(?:interactive )?(?:tty|terminal)\\b|cannot read from"
                            + " (?:stdin|standard input)|(?:unexpected )?EOF (?:while|when) reading"
                            + " (?:from )?(?:a line|stdin|input|password)|could not open a? ?(?:new"
                            + " )?TTY|end of file (?:on|while reading) (?:stdin|standard"
                            + " input|input)|NoSuchElementException: No line found|(?:stdin|standard"
                            + " input) is (?:closed|not interactive|not open)|EOF"
                            + " error.*prompt|prompt(?:s|ing)? (?:is )?not"
                            + " (?:possible|supported|available)");

    /**
     * The shell's word that reads a line; it fails at the end of the input, with 1 and without a
     * word.
     */
    private static final Pattern READS =
            Pattern.compile("(?m)(?:^|[;&|(]|\\bwhile|\\bif)\\s*read\\b(?! *<)");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty() || e.interactive()) {
            return Optional.empty();
        }
        var said = e.log().lastTrouble(SAID);
        if (said.isPresent()) {
            return said.flatMap(words -> found(e, Confidence.said(words), words.evidence()));
        }
        return e.code() == 1 && ranIntoRead(e)
                ? found(
                        e,
                        Confidence.LIKELY,
                        EvidenceItem.of("config", Words.get("evidence.reads")))
                : Optional.empty();
    }

    /**
     * In the command itself, or in the script that it is; and nothing was said that would explain
     * the end otherwise.
     */
    private static boolean ranIntoRead(Evidence e) {
        boolean quiet = e.log().lines().size() <= 5;
        return quiet
                && e.words().stream()
                        .limit(3)
                        .anyMatch(
                                word ->
                                        READS.matcher(word).find()
                                                || e.files()
                                                        .program(word)
                                                        .map(f -> reads(e, f.path()))
                                                        .orElse(false));
    }

    private static boolean reads(Evidence e, String script) {
        return e.files()
                .text(script)
                .filter(text -> text.startsWith("#!") && READS.matcher(text).find())
                .isPresent();
    }

    private static Optional<Finding> found(Evidence e, double sure, EvidenceItem why) {
        return FindingDraft.of(Cause.NEEDS_INPUT, sure)
                .words(Commands.line(e.words()))
                .because(
                        why,
                        EvidenceItem.of(
                                "config", Words.get("evidence.terminal", Words.get(input(e)))))
                .remedy(Reruns.of(e).withTerminal())
                .found();
    }

    private static String input(Evidence e) {
        var spec = e.container().spec();
        return spec.interactive()
                ? "evidence.terminal.no-tty"
                : spec.tty() ? "evidence.terminal.no-input" : "evidence.terminal.neither";
    }
}
