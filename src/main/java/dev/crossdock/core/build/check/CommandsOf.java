package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Instruction;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The commands of instructions, each read once for all platforms. For one thread. */
final class CommandsOf {

    private final Map<Instruction, List<List<String>>> known = new IdentityHashMap<>();

    List<List<String>> of(Instruction instruction) {
        return known.computeIfAbsent(instruction, ForeignDownload::commands);
    }
}
