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
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A script with the line ends of Windows: its interpreter is looked for under a name that ends in a
 * carriage return.
 */
final class ScriptCrlf implements Rule {

    private static final Pattern SAID =
            Pattern.compile(
                    "\\$?'?(?:\\\\r"
                            + "|\\^M)'?: (?:command not found|bad interpreter|No such"
                            + " file)|['‘]\\S+\\\\r"
                            + "['’]: No such file|line \\d+: : not found|: not found$");

    /**
     * Kept in memory, because the folder may be read-only and the script may ask where it stands.
     */
    private static final String STRIPPED = "exec %s -c \"$(tr -d '\\r' <\"$0\")\" \"$0\" \"$@\"";

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        return e.execFailure().isPresent()
                ? script(e, e.execFailure().get().program())
                        .flatMap(f -> found(e, f, e.execFailure().get().evidence()))
                : e.log().lastTrouble(SAID).flatMap(said -> inside(e, said));
    }

    /**
     * Once a shell reads it, whatever comes first that has no meaning with a carriage return fails.
     */
    private static Optional<Finding> inside(Evidence e, LogMatch said) {
        return e.words().stream()
                .limit(3)
                .flatMap(word -> script(e, word).stream())
                .findFirst()
                .flatMap(file -> found(e, file, said.evidence()));
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

    private static Optional<Finding> found(Evidence e, FileEntry file, EvidenceItem said) {
        return FindingDraft.of(Cause.SCRIPT_CRLF, Confidence.FACT)
                .words(file.asked())
                .because(EvidenceItem.file(file.path(), Words.get("evidence.file.crlf")), said)
                .remedy(stripped(e, file))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static Optional<Remedy> stripped(Evidence e, FileEntry file) {
        var arguments =
                e.words().stream()
                        .dropWhile(w -> !Paths.name(w).equals(Paths.name(file.asked())))
                        .skip(1)
                        .toList();
        return e.shell()
                .filter(shell -> e.files().program("tr").isPresent())
                .map(shell -> Reruns.of(e).words("stripped", words(shell, file, arguments)));
    }

    private static List<String> words(Shell shell, FileEntry file, List<String> arguments) {
        var interpreter =
                String.join(" ", shell.path(), String.join(" ", shell.arguments())).strip();
        var words = new ArrayList<>(List.of(shell.path()));
        words.addAll(shell.arguments());
        words.addAll(List.of("-c", STRIPPED.formatted(interpreter), file.asked()));
        words.addAll(arguments);
        return words;
    }
}
