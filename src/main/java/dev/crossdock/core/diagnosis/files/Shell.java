package dev.crossdock.core.diagnosis.files;

import dev.crossdock.core.platform.Platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A shell that is really in a container.
 *
 * @param path of the program
 * @param arguments what it must be given to be a shell: {@code sh} for a busybox without links
 */
public record Shell(String path, List<String> arguments) {

    private static final Set<String> NAMES =
            Set.of(
                    "sh", "bash", "ash", "dash", "zsh", "ksh", "mksh", "fish", "csh", "tcsh",
                    "rbash");

    /** Comfortable ones first. Where /bin leads to /usr/bin the first half finds them all. */
    private static final List<String> USUAL =
            List.of(
                    "/bin/bash",
                    "/bin/sh",
                    "/bin/ash",
                    "/bin/dash",
                    "/bin/zsh",
                    "/usr/bin/bash",
                    "/usr/bin/sh",
                    "/usr/local/bin/bash",
                    "/usr/local/bin/sh",
                    "/busybox/sh");

    private static final List<String> BUSYBOX = List.of("/bin/busybox", "/busybox/busybox");

    public Shell {
        arguments = List.copyOf(arguments);
    }

    /** Whether that is the name, or a path to something of the name, of a shell. */
    public static boolean isNamed(String program) {
        return NAMES.contains(Paths.name(program));
    }

    /**
     * The most comfortable shell that is there and was built for this platform.
     *
     * @param platform that the container runs as
     */
    public static Optional<Shell> in(FileView files, Platform platform) {
        var usual = USUAL.stream().map(path -> new Shell(path, List.of()));
        var onPath =
                files.searchPath().stream()
                        .flatMap(d -> Stream.of("bash", "sh").map(n -> Paths.absolute(d, n)))
                        .filter(path -> !USUAL.contains(path))
                        .map(path -> new Shell(path, List.of()));
        var busybox = BUSYBOX.stream().map(path -> new Shell(path, List.of("sh")));
        return Stream.of(usual, onPath, busybox)
                .flatMap(s -> s)
                .filter(shell -> usable(files, shell.path(), platform))
                .findFirst();
    }

    private static boolean usable(FileView files, String path, Platform platform) {
        return files.find(path)
                .filter(entry -> entry.isFile() && entry.facts().executable())
                .map(files::kind)
                .filter(kind -> builtFor(kind, platform))
                .isPresent();
    }

    private static boolean builtFor(FileKind kind, Platform platform) {
        return switch (kind) {
            case FileKind.Program(ElfHeader elf) ->
                    elf.platform().map(platform::sameArchitecture).orElse(false);
            case FileKind.Script s -> true;
            default -> false;
        };
    }
}
