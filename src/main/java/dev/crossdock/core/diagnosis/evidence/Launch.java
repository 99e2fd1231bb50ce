package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.files.Shell;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a container was told to run. */
public final class Launch {

    private static final Set<String> INITS =
            Set.of("tini", "dumb-init", "docker-init", "catatonit", "exec");
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
        if (words.size() < 2) {
            return words;
        }
        var name = Paths.name(words.getFirst());
        var rest = words.subList(1, words.size());
        if (INITS.contains(name)) {
            var command = rest.stream().dropWhile(w -> w.startsWith("-")).toList();
            return command.isEmpty() ? words : innermost(command);
        }
        if (AS_USER.contains(name) && rest.size() > 1) {
            return innermost(rest.subList(1, rest.size()));
        }
        if (ENTRYPOINT_SCRIPT.matcher(name).matches() && !rest.getFirst().startsWith("-")) {
            return innermost(rest);
        }
        if (Shell.isNamed(name) && rest.size() == 2 && rest.getFirst().matches("-[a-z]*c")) {
            var script = rest.getLast().strip();
            return PLAIN_WORDS.matcher(script).matches()
                    ? innermost(List.of(script.split(" +")))
                    : words;
        }
        return words;
    }
}
