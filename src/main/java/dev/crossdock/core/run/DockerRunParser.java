package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.Expansions;
import dev.crossdock.core.run.shell.ShellCommand;
import dev.crossdock.core.run.shell.ShellLexer;
import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a {@code docker run} line as it was copied from a README, a chat or a terminal. */
public final class DockerRunParser {

    private DockerRunParser() {}

    /**
     * Reads a pasted line, or several with continuations; prompts and leading comments are skipped.
     */
    public static Reading parse(String text) {
        try {
            var place = PastedLine.in(text);
            return read(ShellLexer.read(text, place.start(), place.end(), place.prompted()));
        } catch (UnreadableLineException e) {
            return new ParseProblem(e.position(), e.sentence());
        }
    }

    /**
     * Reads what a shell has split and expanded already. The place of a problem is that in the
     * words joined with spaces.
     *
     * @param words beginning with {@code docker}
     */
    public static Reading parse(List<String> words) {
        try {
            return read(ShellCommand.of(words));
        } catch (UnreadableLineException e) {
            return new ParseProblem(e.position(), e.sentence());
        }
    }

    private static PastedRun read(ShellCommand command) {
        var words = new WordCursor(command);
        var head = CommandHead.read(words);
        var draft = new RunDraft(command.expansions());
        new FlagReader(words, draft).read();
        var image = image(words, command.expansions());
        var rest = new ArrayList<String>();
        while (words.hasNext()) {
            rest.add(words.take().text());
        }
        var spec = draft.finish(image, rest, head.assignments());
        return new PastedRun(
                spec,
                command.expansions(),
                draft.written(),
                head.global(),
                ignored(head, spec, command));
    }

    private static String image(WordCursor words, Expansions expansions) {
        int position = words.position();
        if (!words.hasNext()) {
            throw new UnreadableLineException(position, Words.get("run.parse.no-image"));
        }
        var image = expansions.withoutGlobs(words.take().text());
        if (RunDraft.isPlaceholder(image)) {
            throw new UnreadableLineException(
                    position, Words.get("run.parse.image-placeholder", image));
        }
        if (!expansions.isOpen(image)) {
            ImageReference.problemWith(image)
                    .ifPresent(
                            problem -> {
                                throw new UnreadableLineException(
                                        position,
                                        Words.get(
                                                "run.parse.image",
                                                expansions.plain(image),
                                                problem));
                            });
        }
        return image;
    }

    private static @Nullable String ignored(CommandHead head, RunSpec spec, ShellCommand command) {
        var passedOn =
                spec.environment().stream().map(EnvironmentEntry::name).collect(Collectors.toSet());
        var unused = unused(head.assignments(), passedOn, command.expansions());
        var rest = command.rest();
        if (unused.isEmpty()) {
            return rest;
        }
        return rest == null ? unused : unused + " " + rest;
    }

    private static String unused(
            Map<String, String> assignments, Set<String> passedOn, Expansions expansions) {
        return assignments.keySet().stream()
                .filter(name -> !passedOn.contains(name))
                .map(name -> name + "=" + expansions.typed(assignments.getOrDefault(name, "")))
                .collect(Collectors.joining(" "));
    }
}
