package dev.crossdock.docker;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.core.platform.Platform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells for which CPU the programs in a container were made, by their ELF header. What the base
 * image brought is asked before the container's own program, which may be one of a wrong
 * architecture.
 */
final class ContainerPrograms {
    private static final List<String> OF_THE_BASE =
            List.of("/bin/sh", "/usr/bin/env", "/bin/busybox", "/sbin/ldconfig");

    private static final int HEADER = 20;
    private static final int MAGIC = 0x7f454c46;
    private static final int BYTE_ORDER_AT = 5;
    private static final int MACHINE_AT = 18;
    private static final int MOST_LINKS = 5;

    private final ContainerFiles files;

    ContainerPrograms(ContainerFiles files) {
        this.files = files;
    }

    /**
     * @param program the container's own; empty if it is not known
     * @return empty if there is no program that can be read
     */
    Optional<Platform> architecture(String container, String program) {
        try {
            return Stream.concat(OF_THE_BASE.stream(), Stream.of(program))
                    .filter(path -> path.startsWith("/"))
                    .flatMap(path -> header(container, Path.of(path), MOST_LINKS).stream())
                    .flatMap(header -> platform(header).stream())
                    .findFirst();
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.Cancelled c -> throw e;
                case EngineFailure.Unreachable u -> throw e;
                default -> Optional.empty();
            };
        }
    }

    private Optional<byte[]> header(String container, Path path, int links) {
        var facts = files.stat(container, path.toString());
        if (facts.isEmpty() || links == 0) {
            return Optional.empty();
        }
        return switch (facts.get().kind()) {
            case FILE -> files.head(container, path.toString(), HEADER);
            case LINK -> header(container, target(path, facts.get()), links - 1);
            case DIRECTORY, OTHER -> Optional.empty();
        };
    }

    private static Path target(Path link, FileFacts facts) {
        return link.resolveSibling(facts.linkTarget()).normalize();
    }

    /** The machine numbers of the ELF specification ({@code e_machine}). */
    private static Optional<Platform> platform(byte[] header) {
        var elf = ByteBuffer.wrap(header);
        if (header.length < HEADER || elf.getInt() != MAGIC) {
            return Optional.empty();
        }
        boolean little = header[BYTE_ORDER_AT] == 1;
        elf.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var architecture =
                switch (elf.getShort(MACHINE_AT)) {
                    case 3 -> "386";
                    case 8 -> little ? "mips64le" : "mips64";
                    case 21 -> little ? "ppc64le" : "ppc64";
                    case 22 -> "s390x";
                    case 40 -> "arm";
                    case 62 -> "amd64";
                    case 183 -> "arm64";
                    case 243 -> "riscv64";
                    case 258 -> "loong64";
                    default -> "";
                };
        return architecture.isEmpty()
                ? Optional.empty()
                : Optional.of(new Platform("linux", architecture, ""));
    }
}
