package dev.crossdock.ui.run;

import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.run.ParseProblem;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.UnaryOperator;

/** What was typed or pasted as the thing to run. */
public sealed interface ImageInput {

    /** Nothing yet. */
    record Nothing() implements ImageInput {}

    /** The name of an image. */
    record Name(String reference) implements ImageInput {}

    /**
     * A whole command.
     *
     * @param run how it was read
     * @param spec what is to be run, with this machine's home folder filled in
     */
    record Command(PastedRun run, RunSpec spec) implements ImageInput {}

    /**
     * Neither.
     *
     * @param sentence what is wrong with it
     * @param position where, in characters from 0; -1 where it is the whole
     */
    record Wrong(String sentence, int position) implements ImageInput {}

    /** What only says who sits at this machine; a working folder an app has none. */
    Set<String> KNOWN_VARIABLES = Set.of("HOME", "USER", "LOGNAME");

    /**
     * Reads it: a text of several words is a command, any other is a name.
     *
     * @param variables gives this machine's environment
     */
    static ImageInput read(String text, UnaryOperator<@Nullable String> variables) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return new Nothing();
        }
        if (typed.chars().noneMatch(Character::isWhitespace)) {
            return name(typed);
        }
        return switch (DockerRunParser.parse(text)) {
            case PastedRun run -> command(run, variables);
            case ParseProblem problem -> new Wrong(at(problem, text), problem.position());
        };
    }

    private static ImageInput command(PastedRun run, UnaryOperator<@Nullable String> variables) {
        var spec =
                run.resolved(name -> KNOWN_VARIABLES.contains(name) ? variables.apply(name) : null);
        return ImageReference.problemWith(spec.image())
                .<ImageInput>map(reason -> unknownImage(spec.image()))
                .orElseGet(() -> new Command(run, spec));
    }

    /** Its name stands in a variable of some shell: {@code docker run $IMAGE}. */
    private static ImageInput unknownImage(String image) {
        return new Wrong(Words.get("wizard.image.unknown", image), -1);
    }

    private static ImageInput name(String typed) {
        return ImageReference.problemWith(typed)
                .<ImageInput>map(
                        reason ->
                                new Wrong(Words.get("engine.failure.reference", typed, reason), -1))
                .orElseGet(() -> new Name(typed));
    }

    private static String at(ParseProblem problem, String text) {
        return text.strip().contains("\n")
                ? Words.get(
                        "wizard.image.at-line",
                        problem.lineIn(text),
                        problem.columnIn(text),
                        problem.sentence())
                : Words.get("wizard.image.at", problem.columnIn(text), problem.sentence());
    }
}
