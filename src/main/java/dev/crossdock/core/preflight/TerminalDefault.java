package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what runs is a program that ends at once when nobody sits before it. */
public final class TerminalDefault {
    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "ash", "dash", "zsh", "fish", "ksh", "nu", "pwsh");
    private static final Set<String> PROMPTS =
            Set.of(
                    "python",
                    "python3",
                    "ipython",
                    "pypy3",
                    "node",
                    "irb",
                    "iex",
                    "jshell",
                    "ghci",
                    "julia",
                    "R",
                    "lua",
                    "perl6",
                    "raku",
                    "sbcl",
                    "scala",
                    "erl",
                    "deno",
                    "bun",
                    "clojure",
                    "groovysh",
                    "swift",
                    "utop",
                    "psql",
                    "mysql",
                    "redis-cli",
                    "mongosh");
    private static final Set<String> LAUNCHERS =
            Set.of("tini", "dumb-init", "catatonit", "gosu", "su-exec", "env", "busybox", "--");
    private static final Set<String> STAYS =
            Set.of("-i", "-l", "-il", "-li", "--login", "--interactive", "--norc", "--noprofile");

    private TerminalDefault() {}

    /**
     * Whether a run wants a terminal: its last words are a shell or another prompt with no script
     * given.
     *
     * @param image what its image declares; null where that is not known, so that only what stands
     *     in the run counts
     */
    public static boolean isWanted(RunSpec spec, @Nullable ImageDetails image) {
        return isPrompt(words(spec, image));
    }

    /** What runs: the entrypoint and the command, the image's own where the run gives none. */
    public static List<String> words(RunSpec spec, @Nullable ImageDetails image) {
        var own = spec.entrypoint();
        var declared = image == null ? List.<String>of() : image.entrypoint();
        // A given entrypoint takes the image's command away: moby, daemon/commit.go, merge.
        var rest = image == null || own != null ? List.<String>of() : image.command();
        var command = spec.command().isEmpty() ? rest : spec.command();
        return Stream.concat((own == null ? declared : own).stream(), command.stream()).toList();
    }

    private static boolean isPrompt(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && STAYS.contains(words.get(last))) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        var program = program(words.get(last));
        return (SHELLS.contains(program) || PROMPTS.contains(program))
                && words.subList(0, last).stream().allMatch(TerminalDefault::handsOn);
    }

    /** A start script runs what follows it. */
    private static boolean handsOn(String word) {
        var program = program(word);
        return program.endsWith(".sh")
                || program.contains("entrypoint")
                || LAUNCHERS.contains(program);
    }

    private static String program(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }
}
