package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A FROM and what follows it.
 *
 * @param index from 0
 * @param name as written; null where none is given
 * @param line of its FROM
 * @param base as written
 * @param platform the value of {@code --platform=}, as written; null where not given
 * @param instructions all but the FROM itself
 */
public record Stage(
        int index,
        @Nullable String name,
        int line,
        String base,
        @Nullable String platform,
        List<Instruction> instructions) {

    public Stage {
        instructions = List.copyOf(instructions);
    }
}
