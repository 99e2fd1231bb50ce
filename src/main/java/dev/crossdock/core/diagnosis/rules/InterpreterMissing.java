package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.Shebang;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The script is there, and what its first line names is not: the kernel then says that the script
 * is missing.
 */
final class InterpreterMissing implements Rule {

    private static final Pattern CHILD =
            Pattern.compile(
                    "(?i)not found|no such file|bad interpreter|cannot execute|can't execute"
                            + "|ENOENT");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        return own(e).or(() -> child(e));
    }

    /** A script that another one starts: the shell says that the script itself is not there. */
    private static Optional<Finding> child(Evidence e) {
        return Mentioned.in(e, CHILD)
                .map(Mentioned::path)
                .distinct()
                .flatMap(path -> inScript(e, path).stream())
                .findFirst();
    }

    private static Optional<Finding> own(Evidence e) {
        var named = e.execFailure().map(ExecFailure::program).orElse(e.programName());
        return Stream.concat(Stream.of(named), e.launched().stream().limit(1))
                .distinct()
                .flatMap(word -> inScript(e, word).stream())
                .findFirst();
    }

    private static Optional<Finding> inScript(Evidence e, String word) {
        return e.files()
                .program(word)
                .filter(FileEntry::isFile)
                .flatMap(
                        file ->
                                switch (e.files().kind(file)) {
                                    case FileKind.Script(var shebang, var dos) when !dos ->
                                            missing(e, word, file, shebang);
                                    default -> Optional.empty();
                                });
    }

    private static Optional<Finding> missing(
            Evidence e, String word, FileEntry script, Shebang shebang) {
        var wanted =
                e.files().find(shebang.interpreter()).isEmpty()
                        ? Optional.of(shebang.interpreter())
                        : shebang.throughEnv().filter(name -> e.files().program(name).isEmpty());
        return wanted.flatMap(name -> found(e, word, script, shebang, name));
    }

    private static Optional<Finding> found(
            Evidence e, String word, FileEntry script, Shebang shebang, String wanted) {
        var first =
                "#!"
                        + String.join(
                                " ", shebang.interpreter(), String.join(" ", shebang.arguments()));
        return FindingDraft.of(Cause.INTERPRETER_MISSING, Confidence.FACT)
                .words(script.asked(), wanted)
                .because(EvidenceItem.file(script.path(), first.strip()), Absence.of(e, wanted))
                .because(e.log().lastLine().map(l -> EvidenceItem.log(l.number(), l.text())))
                .remedy(instead(e, word, script, shebang, wanted))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** The same interpreter elsewhere, or for a shell's script another shell. */
    private static Optional<Remedy> instead(
            Evidence e, String word, FileEntry script, Shebang shebang, String wanted) {
        if (!e.words().contains(word)) {
            return Optional.empty(); // another script starts it, and would start it again
        }
        var name = shebang.throughEnv().orElse(wanted);
        var other =
                e.files().program(name).isPresent() ? Optional.of(name) : Alias.of(name, e.files());
        if (other.isEmpty() && Shell.isNamed(wanted)) {
            return Interpreting.shell(e, word, script);
        }
        return other.map(
                found -> {
                    var words = new ArrayList<>(List.of(found));
                    words.addAll(shebang.words().subList(1, shebang.words().size()));
                    return Interpreting.rerun(e, words, word, script);
                });
    }
}
