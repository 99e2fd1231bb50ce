package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.build.dockerfile.Variables;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The name with something else where it names the architecture. */
    String withPiece(String other) {
        return name.replace(piece, other);
    }

    /**
     * Looks at one instruction, for one platform.
     *
     * @param commands that it starts
     * @param seen what its variables stand for there
     * @param architecture that its stage is for
     */
    static Optional<ForeignDownload> in(
            Instruction instruction,
            List<List<String>> commands,
            Variables seen,
            String architecture) {
        var fetching = commands.stream().filter(Fetched::isBy).toList();
        if (fetching.isEmpty()) {
            return Optional.empty();
        }
        boolean variables = fetching.stream().flatMap(List::stream).anyMatch(w -> w.contains("$"));
        var own = variables ? assignments(instruction) : Map.<String, String>of();
        var names = new ArrayList<String>();
        for (var command : fetching) {
            names.addAll(Fetched.by(command.stream().map(w -> filled(w, own, seen)).toList()));
        }
        return foreign(names, architecture)
                .filter(found -> !SWITCH.matcher(text(instruction)).find());
    }

    /** What an instruction fetches or starts: of ADD, as if it were a command. */
    static List<List<String>> commands(Instruction instruction) {
        return switch (instruction.keyword()) {
            case "RUN" -> ScriptCommands.of(instruction);
            case "ADD" -> List.of(added(instruction));
            default -> List.of();
        };
    }

    /**
     * A file of the right architecture beside one of another is a choice made by other means. What
     * is for 386 runs on amd64.
     */
    private static Optional<ForeignDownload> foreign(List<String> names, String architecture) {
        var named = new LinkedHashMap<String, Set<String>>();
        names.forEach(name -> named.computeIfAbsent(name, NamedArchitecture::in));
        var all = new LinkedHashSet<String>();
        named.values().forEach(all::addAll);
        boolean runs = architecture.equals("amd64") && all.contains("386");
        if (all.isEmpty() || all.contains(architecture) || runs) {
            return Optional.empty();
        }
        var other = all.getFirst();
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().contains(other))
                .findFirst()
                .map(Map.Entry::getKey)
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
        if (!word.contains("$")) {
            return word;
        }
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
