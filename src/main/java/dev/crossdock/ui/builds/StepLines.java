package dev.crossdock.ui.builds;

import dev.crossdock.core.build.dockerfile.Dockerfile;
import dev.crossdock.core.build.dockerfile.DockerfileException;
import dev.crossdock.core.build.dockerfile.Stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a builder's steps stand in their Dockerfile. BuildKit counts a stage's own base image, if
 * it is none of the stages before, and then what adds a layer or its files (frontend/dockerfile/
 * dockerfile2llb/convert.go, commandTotal).
 */
final class StepLines {

    private static final Set<String> COUNTED = Set.of("ADD", "COPY", "RUN", "WORKDIR");

    /** Of a file that nobody has read. */
    static final StepLines NONE = new StepLines(List.of(), Map.of(), Map.of());

    private final List<String> text;
    private final Map<String, List<Integer>> steps;
    private final Map<String, String> bases;

    private StepLines(
            List<String> text, Map<String, List<Integer>> steps, Map<String, String> bases) {
        this.text = text;
        this.steps = steps;
        this.bases = bases;
    }

    /** Reads a file; one that cannot be read, or is no Dockerfile, has no lines to tell. */
    static StepLines of(Path dockerfile) {
        try {
            var bytes = Files.readAllBytes(dockerfile);
            var steps = new HashMap<String, List<Integer>>();
            var bases = new HashMap<String, String>();
            var before = new HashSet<String>();
            for (var stage : Dockerfile.read(bytes).stages()) {
                var name = stage.name() == null ? "stage-" + stage.index() : stage.name();
                steps.put(name, lines(stage, before));
                bases.put(name, stage.base());
                before.add(name.toLowerCase(Locale.ROOT));
            }
            return new StepLines(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList(), steps, bases);
        } catch (IOException | DockerfileException e) {
            return NONE; // the builder will say what is wrong with it
        }
    }

    private static List<Integer> lines(Stage stage, Set<String> before) {
        var lines = new ArrayList<Integer>();
        if (!before.contains(stage.base()) && !stage.base().equals("scratch")) {
            lines.add(stage.line());
        }
        stage.instructions().stream()
                .filter(each -> COUNTED.contains(each.keyword()))
                .forEach(each -> lines.add(each.line()));
        return lines;
    }

    /**
     * The line of a step, from 1; empty where the file does not tell.
     *
     * @param stage as the builder calls it: empty for the only one
     * @param number of the step, from 1
     * @param of so many steps; more than the file's own where the base adds some
     */
    OptionalInt line(String stage, int number, int of) {
        var its = steps.get(stage.isEmpty() ? only() : stage);
        return its == null || its.size() != of || number < 1 || number > of
                ? OptionalInt.empty()
                : OptionalInt.of(its.get(number - 1));
    }

    /** What a stage is built from, as written; empty where the file does not tell. */
    Optional<String> base(String stage) {
        return Optional.ofNullable(bases.get(stage.isEmpty() ? only() : stage));
    }

    private String only() {
        return steps.size() == 1 ? steps.keySet().iterator().next() : "";
    }

    /** A line of the file, from 1; empty where there is none. */
    String text(int line) {
        return line >= 1 && line <= text.size() ? text.get(line - 1) : "";
    }
}
