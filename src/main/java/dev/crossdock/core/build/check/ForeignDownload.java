package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.build.dockerfile.Variables;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sees that an instruction fetches or unpacks a file of one architecture, whatever is built for.
 *
 * @param name of the file, or the path of its address
 * @param piece the part of it that names the architecture
 */
record ForeignDownload(String name, String piece) {

    /** What an instruction asks that takes the right file for every platform. */
    private static final Pattern SWITCH =
            Pattern.compile(
                    "TARGETARCH|TARGETPLATFORM|TARGETVARIANT|\\buname\\b|\\bdpkg-architecture\\b"
                            + "|--print-(?:foreign-)?architecture|--print-arch|[`(]\\s*arch\\s*[`)]"
                            + "|%\\{?_?(?:host_cpu|arch)|\\bGOARCH\\b|HOSTTYPE|MACHTYPE"
                            + "|platform\\.machine|process\\.arch|\\blscpu\\b");

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)(?::?-([^{}]*))?})");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(\\S*)");

    /**
     * Looks at one instruction, for one platform.
     *
     * @param seen what its variables stand for there
     * @param architecture that its stage is for
     */
    static Optional<ForeignDownload> in(
            Instruction instruction, Variables seen, String architecture) {
        var commands =
                switch (instruction.keyword()) {
                    case "RUN" -> ScriptCommands.of(instruction);
                    case "ADD" -> List.of(added(instruction));
                    default -> List.<List<String>>of();
                };
        if (commands.isEmpty() || SWITCH.matcher(text(instruction)).find()) {
            return Optional.empty();
        }
        var own = assignments(instruction);
        var names = new ArrayList<String>();
        for (var command : commands) {
            var words = command.stream().map(word -> filled(word, own, seen)).toList();
            names.addAll(Fetched.by(words));
        }
        return foreign(names, architecture);
    }

    /**
     * A file of the right architecture beside one of another is a choice made by other means. What
     * is for 386 runs on amd64.
     */
    private static Optional<ForeignDownload> foreign(List<String> names, String architecture) {
        var all = new LinkedHashSet<String>();
        names.forEach(name -> all.addAll(NamedArchitecture.in(name)));
        boolean runs = architecture.equals("amd64") && all.contains("386");
        if (all.isEmpty() || all.contains(architecture) || runs) {
            return Optional.empty();
        }
        var other = all.getFirst();
        return names.stream()
                .filter(name -> NamedArchitecture.in(name).contains(other))
                .findFirst()
                .map(name -> new ForeignDownload(name, NamedArchitecture.piece(name, other)));
    }

    private static List<String> added(Instruction add) {
        var words = add.words();
        var command = new ArrayList<String>();
        command.add("ADD");
        command.addAll(words.subList(0, Math.max(0, words.size() - 1)));
        return command;
    }

    private static String text(Instruction instruction) {
        var text = new StringBuilder(instruction.arguments());
        instruction.documents().forEach(document -> text.append('\n').append(document.content()));
        return text.toString();
    }

    /** What a script sets by itself, so long as it is a constant. */
    private static Map<String, String> assignments(Instruction run) {
        var own = new HashMap<String, String>();
        if (run.keyword().equals("RUN")) {
            var matcher = ASSIGNMENT.matcher(ScriptCommands.script(run));
            while (matcher.find()) {
                var value = matcher.group(2).replaceAll("[\"';]", "");
                if (!value.contains("$") && !value.contains("`")) {
                    own.putIfAbsent(matcher.group(1), value);
                }
            }
        }
        return own;
    }

    private static String filled(String word, Map<String, String> own, Variables seen) {
        return VARIABLE.matcher(word)
                .replaceAll(
                        found -> {
                            var name = found.group(1) == null ? found.group(2) : found.group(1);
                            var value = value(name, own, seen, found.group(3));
                            return Matcher.quoteReplacement(value == null ? found.group() : value);
                        });
    }

    private static @Nullable String value(
            String name, Map<String, String> own, Variables seen, @Nullable String otherwise) {
        if (own.containsKey(name)) {
            return own.get(name);
        }
        var value = seen.get(name);
        return value == null || value.isEmpty() && otherwise != null ? otherwise : value;
    }
}
