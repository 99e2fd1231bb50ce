package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.files.Shebang;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script with the line ends of Windows: its interpreter is looked for under a name that ends in a
 * carriage return, and once a shell reads it, so is much else.
 */
final class ScriptCrlf implements Rule {

    /** What shells, env and the kernel come to say then; the file's own bytes decide. */
    private static final Pattern SAID =
            Pattern.compile(
                    "(?i)not found|no such file|bad interpreter|can't execute|cannot execute"
                            + "|illegal option|illegal number|invalid option|syntax error"
                            + "|unexpected (?:end|eof|word|token)|numeric argument required"
                            + "|not a valid identifier|bad substitution|can't cd|bad variable name"
                            + "|unknown operand|ambiguous redirect");

    /**
     * Kept in memory, because the folder may be read-only and the script may ask where it stands.
     */
    private static final String STRIPPED = "exec %s -c \"$(tr -d '\\r' <\"$0\")\" \"$0\" \"$@\"";

    /** A script that another one starts is found by its path: it is written anew in its place. */
    private static final String REWRITTEN =
            "tr -d '\\r' <\"$0\" >/tmp/lf && cat /tmp/lf >\"$0\" && rm /tmp/lf && exec \"$@\"";

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        if (e.execFailure().isPresent()) {
            var failure = e.execFailure().get();
            return script(e, failure.program())
                    .flatMap(f -> found(e, f, failure.evidence(), own(e, f)));
        }
        return e.log().lastTrouble(SAID).flatMap(said -> inside(e, said));
    }

    private static Optional<Finding> inside(Evidence e, LogMatch said) {
        var own =
                Stream.concat(e.words().stream().limit(3), e.launched().stream().limit(3))
                        .distinct()
                        .flatMap(word -> script(e, word).stream())
                        .findFirst();
        if (own.isPresent() && e.words().stream().anyMatch(w -> names(e, w, own.get()))) {
            return found(e, own.get(), said.evidence(), own(e, own.get()));
        }
        return own.or(
                        () ->
                                Mentioned.in(e, SAID)
                                        .flatMap(m -> script(e, m.path()).stream())
                                        .findFirst())
                .flatMap(file -> found(e, file, said.evidence(), rewritten(e, file)));
    }

    private static boolean names(Evidence e, String word, FileEntry file) {
        return e.files().program(word).filter(f -> f.path().equals(file.path())).isPresent();
    }

    private static Optional<FileEntry> script(Evidence e, String word) {
        return e.files()
                .program(word)
                .filter(FileEntry::isFile)
                .filter(
                        file ->
                                switch (e.files().kind(file)) {
                                    case FileKind.Script(var s, var dos) -> dos;
                                    case FileKind.Text(var dos) -> dos;
                                    default -> false;
                                });
    }

    private static Optional<Finding> found(
            Evidence e, FileEntry file, EvidenceItem said, Optional<Remedy> remedy) {
        return FindingDraft.of(Cause.SCRIPT_CRLF, Confidence.FACT)
                .words(file.asked())
                .because(EvidenceItem.file(file.path(), Words.get("evidence.file.crlf")), said)
                .remedy(remedy)
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** The script that the command names; an interpreter that is no shell minds no CR. */
    private static Optional<Remedy> own(Evidence e, FileEntry file) {
        if (e.files().kind(file) instanceof FileKind.Script(Shebang shebang, var dos)
                && !Shell.isNamed(shebang.words().getFirst())) {
            return e.files().program(shebang.words().getFirst()).isPresent()
                    ? Optional.of(Interpreting.rerun(e, shebang.words(), word(e, file), file))
                    : Optional.empty();
        }
        var words = e.words().stream().dropWhile(w -> !w.equals(word(e, file))).skip(1).toList();
        return shellWithTr(e)
                .map(shell -> Reruns.of(e).words("stripped", stripped(shell, file, words)));
    }

    private static String word(Evidence e, FileEntry file) {
        return e.words().stream()
                .filter(w -> Paths.name(w).equals(Paths.name(file.asked())))
                .findFirst()
                .orElse(e.programName());
    }

    private static Optional<Remedy> rewritten(Evidence e, FileEntry file) {
        return shellWithTr(e)
                .map(
                        shell -> {
                            var words = inShell(shell, REWRITTEN, file.path());
                            words.addAll(e.words());
                            return Reruns.of(e).words("stripped", words);
                        });
    }

    private static Optional<Shell> shellWithTr(Evidence e) {
        return e.shell().filter(shell -> e.files().program("tr").isPresent());
    }

    private static List<String> stripped(Shell shell, FileEntry file, List<String> arguments) {
        var interpreter =
                String.join(" ", shell.path(), String.join(" ", shell.arguments())).strip();
        var words = inShell(shell, STRIPPED.formatted(interpreter), file.asked());
        words.addAll(arguments);
        return words;
    }

    private static List<String> inShell(Shell shell, String script, String name) {
        var words = new ArrayList<>(List.of(shell.path()));
        words.addAll(shell.arguments());
        words.addAll(List.of("-c", script, name));
        return words;
    }
}
