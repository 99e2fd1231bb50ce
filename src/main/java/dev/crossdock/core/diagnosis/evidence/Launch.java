package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.files.Shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a container was told to run. */
public final class Launch {

    private static final Set<String> INITS =
            Set.of("tini", "dumb-init", "docker-init", "catatonit", "exec");
    private static final int SCRIPTS_AT_MOST = 3;
    private static final Set<String> AS_USER = Set.of("gosu", "su-exec");
    private static final Pattern ENTRYPOINT_SCRIPT =
            Pattern.compile(
                    "(?:docker[-_])?(?:entrypoint|entry|start-?up)(?:\\.sh)?"
                            + "|.*[-_]entrypoint(?:\\.sh)?");
    private static final Pattern PLAIN_WORDS =
            Pattern.compile("[A-Za-z0-9_./:=@%+,-]+(?: +[A-Za-z0-9_./:=@%+,-]+)*");

    private Launch() {}

    /**
     * The program that the words come to in the end: inits, entrypoint scripts that start their
     * arguments, changes of user and a shell that only runs one plain command are seen through.
     *
     * @param words entrypoint and command
     * @return the words from that program on; empty if there are none
     */
    public static List<String> innermost(List<String> words) {
        return innermost(words, program -> Optional.empty());
    }

    /**
     * The same, also through scripts whose text tells what they start last.
     *
     * @param script the text of a script of that name; empty for what is none
     */
    public static List<String> innermost(
            List<String> words, Function<String, Optional<String>> script) {
        return innermost(words, script, SCRIPTS_AT_MOST);
    }

    private static List<String> innermost(
            List<String> words, Function<String, Optional<String>> script, int deep) {
        var plain = throughNames(words);
        if (plain.isEmpty() || deep == 0) {
            return plain;
        }
        var next = script.apply(plain.getFirst()).flatMap(text -> ScriptEnd.of(text, plain));
        return next.map(started -> innermost(started, script, deep - 1)).orElse(plain);
    }

    private static List<String> throughNames(List<String> words) {
        if (words.size() < 2) {
            return words;
        }
        var name = Paths.name(words.getFirst());
        var rest = words.subList(1, words.size());
        if (INITS.contains(name)) {
            var command = rest.stream().dropWhile(w -> w.startsWith("-")).toList();
            return command.isEmpty() ? words : throughNames(command);
        }
        if (AS_USER.contains(name) && rest.size() > 1) {
            return throughNames(rest.subList(1, rest.size()));
        }
        if (ENTRYPOINT_SCRIPT.matcher(name).matches() && !rest.getFirst().startsWith("-")) {
            return throughNames(rest);
        }
        if (Shell.isNamed(name) && rest.size() == 2 && rest.getFirst().matches("-[a-z]*c")) {
            var script = rest.getLast().strip();
            return PLAIN_WORDS.matcher(script).matches()
                    ? throughNames(List.of(script.split(" +")))
                    : words;
        }
        return words;
    }
}
