package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Divides the instructions into stages (BuildKit {@code instructions/parse.go}). */
final class StageSplit {

    private static final Pattern NAME =
            Pattern.compile("[a-z][a-z0-9-_.]*", Pattern.CASE_INSENSITIVE);

    private final List<Instruction> globals = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Instruction> ofStage = new ArrayList<>();
    private @Nullable Instruction from;

    private StageSplit() {}

    static Dockerfile of(Directives directives, List<Instruction> instructions) {
        if (instructions.isEmpty()) {
            throw DockerfileException.of(1, "dockerfile.no-instructions");
        }
        var split = new StageSplit();
        for (var instruction : instructions) {
            InstructionRules.hold(instruction);
            split.take(instruction);
        }
        split.endStage();
        if (split.stages.isEmpty()) {
            throw DockerfileException.of(instructions.getFirst().line(), "dockerfile.no-stage");
        }
        return new Dockerfile(directives, List.copyOf(split.globals), List.copyOf(split.stages));
    }

    private void take(Instruction instruction) {
        if (instruction.keyword().equals("FROM")) {
            endStage();
            from = instruction;
        } else if (from != null) {
            ofStage.add(instruction);
        } else if (instruction.keyword().equals("ARG")) {
            globals.add(instruction);
        } else {
            throw DockerfileException.of(
                    instruction.line(), "dockerfile.before-from", instruction.keyword());
        }
    }

    private void endStage() {
        if (from == null) {
            return;
        }
        var words = from.words();
        stages.add(
                new Stage(
                        stages.size(),
                        name(from, words),
                        from.line(),
                        words.getFirst(),
                        from.flag("platform").orElse(null),
                        ofStage));
        ofStage.clear();
    }

    private static @Nullable String name(Instruction from, List<String> words) {
        boolean named = words.size() == 3 && words.get(1).equalsIgnoreCase("as");
        if (!named && words.size() != 1) {
            throw DockerfileException.of(from.line(), "dockerfile.from-arguments");
        }
        if (named && !NAME.matcher(words.get(2)).matches()) {
            throw DockerfileException.of(from.line(), "dockerfile.stage-name", words.get(2));
        }
        return named ? words.get(2) : null;
    }
}
