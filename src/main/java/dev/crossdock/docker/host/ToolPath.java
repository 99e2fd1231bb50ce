package dev.crossdock.docker.host;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where command line tools are looked for. A Mac app started from the Finder has {@code
 * PATH=/usr/bin:/bin:/usr/sbin:/sbin}, so the folders into which engines and Homebrew install are
 * added; child processes are handed the same, for Docker's credential helpers need it.
 */
public final class ToolPath {
    private static final List<String> USUAL =
            List.of(
                    "/usr/local/bin",
                    "/opt/homebrew/bin",
                    "~/.docker/bin",
                    "~/.orbstack/bin",
                    "~/.rd/bin",
                    "/Applications/Docker.app/Contents/Resources/bin",
                    "/usr/bin",
                    "/bin",
                    "/usr/sbin",
                    "/sbin");

    private final List<Path> folders;

    public ToolPath(LocalMachine machine) {
        var path = machine.variable("PATH").map(text -> text.split(File.pathSeparator)).stream();
        folders =
                Stream.concat(
                                path.flatMap(Stream::of)
                                        .filter(part -> !part.isBlank())
                                        .map(Path::of),
                                USUAL.stream().map(folder -> expand(folder, machine.home())))
                        .distinct()
                        .toList();
    }

    /** The program of that name; empty if it is not installed. */
    public Optional<Path> find(String program) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** As the {@code PATH} of a child process. */
    @Override
    public String toString() {
        return folders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path expand(String folder, Path home) {
        return folder.startsWith("~/") ? home.resolve(folder.substring(2)) : Path.of(folder);
    }
}
