package dev.crossdock.core.build.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sees that a RUN compiles, which under an emulator takes many times as long. */
final class HeavyCompile {

    private static final Set<String> NODE_WORK = Set.of("install", "i", "ci", "add", "build");

    /** Programs and the subcommands that make work; an empty set stands for all of them. */
    private static final Map<String, Set<String>> WORK =
            Map.ofEntries(
                    Map.entry("go", Set.of("build", "install", "test", "run", "generate", "vet")),
                    Map.entry(
                            "cargo",
                            Set.of(
                                    "build",
                                    "b",
                                    "install",
                                    "test",
                                    "run",
                                    "rustc",
                                    "chef",
                                    "check",
                                    "clippy",
                                    "auditable",
                                    "bench")),
                    Map.entry("rustc", Set.of()),
                    Map.entry("npm", NODE_WORK),
                    Map.entry("yarn", NODE_WORK),
                    Map.entry("pnpm", NODE_WORK),
                    Map.entry("bun", NODE_WORK),
                    Map.entry("mvn", Set.of()),
                    Map.entry("mvnw", Set.of()),
                    Map.entry("gradle", Set.of()),
                    Map.entry("gradlew", Set.of()),
                    Map.entry("sbt", Set.of()),
                    Map.entry(
                            "dotnet", Set.of("build", "publish", "pack", "test", "msbuild", "run")),
                    Map.entry("make", Set.of()),
                    Map.entry("gmake", Set.of()),
                    Map.entry("ninja", Set.of()),
                    Map.entry("cmake", Set.of()),
                    Map.entry("bazel", Set.of("build", "run", "test")),
                    Map.entry("gcc", Set.of()),
                    Map.entry("g++", Set.of()),
                    Map.entry("cc", Set.of()),
                    Map.entry("c++", Set.of()),
                    Map.entry("clang", Set.of()),
                    Map.entry("clang++", Set.of()));

    private static final Set<String> NODE = Set.of("npm", "yarn", "pnpm", "bun");
    private static final Set<String> ONLY_TELLS =
            Set.of("--version", "-v", "-V", "-version", "--help", "-h", "version", "help");

    private HeavyCompile() {}

    /** The first of a RUN's commands that compiles, as people name it: {@code go build}. */
    static Optional<String> in(List<List<String>> commands) {
        return commands.stream().flatMap(command -> work(command).stream()).findFirst();
    }

    private static Optional<String> work(List<String> command) {
        var program = ScriptCommands.name(command);
        var work = WORK.get(program);
        var arguments = command.subList(1, command.size());
        if (work == null || !arguments.isEmpty() && ONLY_TELLS.contains(arguments.getFirst())) {
            return Optional.empty();
        }
        if (NODE.contains(program)) {
            return node(program, arguments);
        }
        if (work.isEmpty()) {
            return Optional.of(program);
        }
        return arguments.stream()
                .filter(word -> !word.startsWith("-") && !word.startsWith("+"))
                .findFirst()
                .filter(work::contains)
                .map(subcommand -> program + " " + subcommand);
    }

    /** {@code npm run build:prod} builds too, and {@code yarn} alone installs. */
    private static Optional<String> node(String program, List<String> arguments) {
        var words = arguments.stream().filter(word -> !word.startsWith("-")).toList();
        if (words.isEmpty()) {
            return program.equals("yarn") ? Optional.of(program) : Optional.empty();
        }
        if (NODE_WORK.contains(words.getFirst())) {
            return Optional.of(program + " " + words.getFirst());
        }
        return words.stream()
                .skip(1)
                .filter(word -> word.equals("build") || word.startsWith("build:"))
                .findFirst()
                .map(word -> program + " " + words.getFirst() + " " + word);
    }
}
