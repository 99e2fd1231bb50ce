package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.Launch;
import dev.crossdock.core.diagnosis.files.Paths;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Programs that read commands from whoever sits before them when they are given nothing else to do.
 */
final class Repl {

    private static final Set<String> NAMES =
            Set.of(
                    "sh",
                    "bash",
                    "ash",
                    "dash",
                    "zsh",
                    "ksh",
                    "mksh",
                    "fish",
                    "csh",
                    "tcsh",
                    "rbash",
                    "pwsh",
                    "python",
                    "ipython",
                    "pypy",
                    "node",
                    "deno",
                    "bun",
                    "irb",
                    "ruby",
                    "pry",
                    "php",
                    "perl",
                    "lua",
                    "julia",
                    "R",
                    "ghci",
                    "iex",
                    "erl",
                    "jshell",
                    "scala",
                    "groovysh",
                    "clj",
                    "racket",
                    "sbcl",
                    "ocaml",
                    "swift",
                    "tclsh",
                    "mysql",
                    "mariadb",
                    "psql",
                    "mongosh",
                    "mongo",
                    "redis-cli",
                    "valkey-cli",
                    "sqlite3",
                    "bc",
                    "gdb");

    private static final Pattern VERSION = Pattern.compile("-?\\d+(?:\\.\\d+)*$");
    private static final Pattern HARMLESS =
            Pattern.compile("-[lisv]+|--login|--interactive|--norc|--noprofile");

    private Repl() {}

    /** Whether these words come to such a program with nothing to do. */
    static boolean is(List<String> words) {
        var inner = Launch.innermost(words);
        if (inner.isEmpty()) {
            return false;
        }
        var name = Paths.name(inner.getFirst());
        boolean busybox = name.equals("busybox") && inner.size() > 1;
        var program = busybox ? inner.get(1) : name;
        var arguments = inner.subList(busybox ? 2 : 1, inner.size());
        return (NAMES.contains(program)
                        || NAMES.contains(VERSION.matcher(program).replaceFirst("")))
                && arguments.stream().allMatch(a -> HARMLESS.matcher(a).matches());
    }

    /** Whether it was one, had nobody to read from, and ended for that. */
    static boolean endedAtOnce(Evidence e) {
        return e.endedWith(0) && !e.interactive() && is(e.launched());
    }
}
