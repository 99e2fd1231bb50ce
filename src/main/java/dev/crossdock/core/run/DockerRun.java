package dev.crossdock.core.run;

import dev.crossdock.core.run.CommandToken.Kind;
import dev.crossdock.core.run.shell.Quoting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a {@link RunSpec} as the {@code docker run} that does the same. Flags stand in one order,
 * whatever the spec came from, so that two commands can be compared by eye.
 */
public final class DockerRun {

    private static final CommandPart PROGRAM =
            new CommandPart(
                    List.of("docker", "run"), List.of(CommandToken.of(Kind.PROGRAM, "docker run")));
    private static final String INDENT = "    ";

    private DockerRun() {}

    /** The argument vector, to be executed as it is; values of the environment stand in it. */
    public static List<String> words(RunSpec spec) {
        return words(spec, Secrecy.SHOWN);
    }

    /** The argument vector with its secrets as dots or placeholders. */
    public static List<String> words(RunSpec spec, Secrecy secrecy) {
        return parts(spec, secrecy).stream().flatMap(part -> part.words().stream()).toList();
    }

    /** One line, to be pasted into zsh or bash; values of the environment stand in it. */
    public static String line(RunSpec spec) {
        return line(spec, Secrecy.SHOWN);
    }

    /** One line; with {@link Secrecy#DOTS} it is for eyes only. */
    public static String line(RunSpec spec, Secrecy secrecy) {
        return joined(parts(spec, secrecy));
    }

    /**
     * The line broken with backslashes, which a shell takes just so. A flag is never parted from
     * its value, so that a long one may reach over the edge.
     *
     * @param columns where to break, in characters
     */
    public static String wrapped(RunSpec spec, Secrecy secrecy, int columns) {
        var lines = new ArrayList<List<CommandPart>>();
        int used = columns;
        for (var part : parts(spec, secrecy)) {
            int width = 1 + part.text().length();
            if (lines.isEmpty() || used + width + 2 > columns) {
                used = lines.isEmpty() ? -1 : INDENT.length() - 1;
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(part);
            used += width;
        }
        return lines.stream().map(DockerRun::joined).collect(Collectors.joining(" \\\n" + INDENT));
    }

    /** The line in pieces, each of one kind, none marked as changed. */
    public static List<CommandToken> tokens(RunSpec spec, Secrecy secrecy) {
        return flat(parts(spec, secrecy));
    }

    /**
     * The line of {@code after} in pieces, those marked which {@code before} does not have. What
     * only {@code before} has is not shown. A secret that changed is marked also where it is
     * masked.
     */
    public static List<CommandToken> changes(RunSpec before, RunSpec after, Secrecy secrecy) {
        var kept =
                Sequences.common(
                        parts(before, Secrecy.SHOWN),
                        parts(after, Secrecy.SHOWN),
                        CommandPart::words);
        var shown = parts(after, secrecy);
        var marked = new ArrayList<CommandPart>();
        for (int i = 0; i < shown.size(); i++) {
            marked.add(kept.get(i) ? shown.get(i) : shown.get(i).marked());
        }
        return flat(marked);
    }

    private static List<CommandPart> parts(RunSpec spec, Secrecy secrecy) {
        var parts = new ArrayList<CommandPart>();
        parts.add(PROGRAM);
        parts.addAll(CommandParts.of(secrecy.applyTo(spec), Quoting.LITERAL));
        return parts;
    }

    private static String joined(List<CommandPart> parts) {
        return parts.stream().map(CommandPart::text).collect(Collectors.joining(" "));
    }

    private static List<CommandToken> flat(List<CommandPart> parts) {
        return parts.stream().flatMap(part -> part.tokens().stream()).toList();
    }
}
