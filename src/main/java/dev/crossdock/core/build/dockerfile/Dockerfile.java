package dev.crossdock.core.build.dockerfile;

import java.util.List;

/**
 * What a Dockerfile says, variables not yet filled in.
 *
 * @param globals the ARGs before the first FROM
 * @param stages at least one
 */
public record Dockerfile(Directives directives, List<Instruction> globals, List<Stage> stages) {

    /**
     * Reads a Dockerfile.
     *
     * @param file its bytes, in any of the forms that people's editors write
     * @throws DockerfileException if no builder would take it
     */
    public static Dockerfile read(byte[] file) {
        var lines = SourceLines.of(file);
        var directives = Directives.of(lines);
        var instructions = InstructionReader.read(lines, directives.escape());
        return StageSplit.of(directives, instructions);
    }

    /** The character that takes another's meaning. */
    public char escape() {
        return directives.escape();
    }
}
