package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.Expansions;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line that was understood. */
public final class PastedRun implements Reading {

    private final RunSpec template;
    private final Expansions expansions;
    private final List<WrittenFlag> flags;
    private final List<String> global;
    private final @Nullable String ignored;

    PastedRun(
            RunSpec template,
            Expansions expansions,
            List<WrittenFlag> flags,
            List<String> global,
            @Nullable String ignored) {
        this.template = template;
        this.expansions = expansions;
        this.flags = List.copyOf(flags);
        this.global = List.copyOf(global);
        this.ignored = ignored;
    }

    /**
     * What is to be run. What a shell would have put in stands as it was typed: {@code $PWD/data}.
     */
    public RunSpec spec() {
        return RunSpecTexts.map(template, expansions::plain);
    }

    /**
     * What is to be run, with variables, {@code ~} and {@code $(pwd)} filled in.
     *
     * @param variables gives the value of an environment variable, or null, which leaves it as it
     *     was typed
     */
    public RunSpec resolved(Function<String, @Nullable String> variables) {
        return RunSpecTexts.map(template, text -> expansions.resolved(text, variables));
    }

    /** What a shell would have put in, as typed: {@code $PWD}, {@code $(id -u)}. */
    public List<String> expansions() {
        return expansions.texts();
    }

    /** Every flag behind {@code run}, in the order of the line. */
    public List<WrittenFlag> flags() {
        return flags.stream().map(this::plain).toList();
    }

    private WrittenFlag plain(WrittenFlag flag) {
        var words = flag.words().stream().map(expansions::plain).toList();
        return new WrittenFlag(flag.name(), words, flag.hasField());
    }

    /**
     * The flags before {@code run}, by their long names, such as {@code --context}; values are
     * words of their own.
     */
    public List<String> global() {
        return global.stream().map(expansions::plain).toList();
    }

    /**
     * What stood around the command and was left out: a pipe and what follows, a comment; null if
     * nothing did.
     */
    public @Nullable String ignored() {
        return ignored;
    }

    /**
     * The same as a correctly quoted line, in which the shell still expands what it would have
     * expanded.
     */
    public String printed() {
        return Stream.of(
                        Stream.of("docker"),
                        global.stream().map(expansions::typed),
                        Stream.of("run"),
                        CommandParts.of(template, expansions::typed).stream()
                                .map(CommandPart::text))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }
}
