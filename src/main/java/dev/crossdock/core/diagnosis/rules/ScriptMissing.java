package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The interpreter is there, and the script that it was to run is not. */
final class ScriptMissing implements Rule {

    private static final Pattern INTERPRETER =
            Pattern.compile(
                    "(?:python|pypy|node|nodejs|ruby|perl|php|lua|deno|bun|java|Rscript|tclsh|dotnet)"
                            + "[\\d.]*");

    /** Behind these stands no file, but a program's text or a module's name. */
    private static final Set<String> NO_FILE =
            Set.of("-c", "-e", "-m", "-r", "--eval", "-p", "-cp", "-classpath");

    /** The same of shells, whose -e is another thing. */
    private static final Pattern NO_FILE_OF_SHELL = Pattern.compile("-[a-z]*[cs]");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:Missing script:|missing script:|Script not found) \"?([\\w:.-]+)\"?"
                            + "|^error Command \"([\\w:.-]+)\" not found\\.");

    private static final String MISSES =
            ".*(?i:no such file|does not exist|can't open|cannot open|could not open|cannot find|unable to"
                    + " access|not found)";

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        return named(e).or(() -> file(e));
    }

    /** A name of package.json, which npm, pnpm, yarn and bun look up. */
    private static Optional<Finding> named(Evidence e) {
        return e.log()
                .lastTrouble(NAMED)
                .flatMap(
                        said ->
                                FindingDraft.of(Cause.SCRIPT_MISSING, Confidence.STATED)
                                        .wording("named")
                                        .words(
                                                Optional.ofNullable(said.group(1))
                                                        .orElse(said.group(2)))
                                        .because(said.evidence())
                                        .inTheImage()
                                        .remedy(Reruns.of(e).withShell())
                                        .found());
    }

    private static Optional<Finding> file(Evidence e) {
        var words = e.launched();
        return words.size() > 1 && isInterpreter(words.getFirst())
                ? script(words)
                        .filter(name -> absent(e, name))
                        .flatMap(name -> found(e, words.getFirst(), name))
                : Optional.empty();
    }

    private static boolean isInterpreter(String word) {
        return Shell.isNamed(word) || INTERPRETER.matcher(Paths.name(word)).matches();
    }

    /** The first argument that is no option and looks like a file. */
    private static Optional<String> script(List<String> words) {
        boolean shell = Shell.isNamed(words.getFirst());
        for (var word : words.subList(1, words.size())) {
            if (shell ? NO_FILE_OF_SHELL.matcher(word).matches() : NO_FILE.contains(word)) {
                return Optional.empty();
            }
            if (!word.startsWith("-")) {
                return Optional.of(word).filter(w -> w.contains("/") || w.contains("."));
            }
        }
        return Optional.empty();
    }

    private static boolean absent(Evidence e, String name) {
        var path = e.files().absolute(name);
        boolean mounted =
                e.container().mounts().stream().anyMatch(m -> Paths.within(path, m.target()));
        return !mounted && e.files().readable() && e.files().find(path).isEmpty();
    }

    private static Optional<Finding> found(Evidence e, String interpreter, String name) {
        var file = Pattern.quote(Paths.name(name));
        var said = e.log().last(Pattern.compile("^(?=" + MISSES + ").*" + file));
        return FindingDraft.of(
                        Cause.SCRIPT_MISSING,
                        said.isPresent() ? Confidence.FACT : Confidence.POSSIBLE)
                .wording("file")
                .words(e.files().absolute(name), interpreter)
                .because(
                        EvidenceItem.file(
                                e.files().absolute(name), Words.get("evidence.file.absent")))
                .because(said.map(s -> s.evidence()))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
